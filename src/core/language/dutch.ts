import { phrases, wordSet, type Language } from "./language";

export const nl: Language = {
  code: "nl",
  marks: wordSet("de het een en van ik is dat niet je met voor op aan te zijn maar ook als wat er"),
  questionWords: wordSet("wat waarom hoe wie waar welke welk wanneer waarvoor waarheen hoeveel wiens"),
  auxiliaries: wordSet(
    "is ben bent zijn was waren heb hebt heeft hebben kan kunnen kun moet moeten mag mogen wil willen zal zullen zou zouden wordt worden ga gaat",
  ),
  subjects: wordSet("ik we wij je jij hij zij ze het dit dat deze mijn ons onze"),
  announcers: wordSet("vraag vragen vraagt vroeg"),
  wonderings: phrases("ik vraag me af | de vraag is | ik weet niet of"),
  answers: phrases(
    "ja | nee | waarschijnlijk | natuurlijk | nooit | altijd | niets | niemand | alles | antwoord",
  ),
  hedges: phrases("geen idee | weet niet | ik weet het niet | misschien | onduidelijk | lastig te zeggen"),
  unfinished: wordSet("de het een en of van te met voor op aan in bij dat als is zijn was mijn niet zeer om"),
  continuing: wordSet("met van te voor op aan in bij en of dat die als om de het een zonder"),
  abbreviations: wordSet("bijv d.w.z o.a enz ca evt nr dr dhr mevr"),
  saying: wordSet("zegt zei vraagt vroeg antwoordt antwoordde denkt dacht"),
  tags: phrases("toch | hè | niet"),
  conditions: wordSet("als wanneer terwijl omdat hoewel nadat voordat totdat"),
  alternatives: wordSet("of"),
  causes: phrases("omdat | want"),
  copulas: phrases("het is | dat is | het was"),
  existence: phrases("er is | er zijn"),
  unsettling: phrases("vraag | vragen | alsof"),
  nominal: wordSet("wat wie waar wanneer welke welk hoeveel"),
  finite: wordSet(""),
  noAnswer: wordSet(""),
  deeds: wordSet(""),
  assents: wordSet("ja nee"),
  duties: phrases("moet"),
};
