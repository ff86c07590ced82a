import type { Language } from "./language";

const w = (words: string): string[] => words.trim().split(/\s+/);
const list = (phrases: string): string[] => phrases.trim().split(/\s*\|\s*/);

export const nl: Language = {
  code: "nl",
  marks: w("de het een en van ik is dat niet je met voor op aan te zijn maar ook als wat er"),
  questionWords: w("wat waarom hoe wie waar welke welk wanneer waarvoor waarheen hoeveel wiens"),
  auxiliaries: w("is ben bent zijn was waren heb hebt heeft hebben kan kunnen kun moet moeten mag mogen wil willen zal zullen zou zouden wordt worden ga gaat"),
  subjects: w("ik we wij je jij hij zij ze het dit dat deze mijn ons onze"),
  announcers: w("vraag vragen vraagt vroeg"),
  wonderings: list("ik vraag me af | de vraag is | ik weet niet of"),
  answers: list("ja | nee | omdat | waarschijnlijk | natuurlijk | nooit | altijd | niets | niemand | alles | antwoord"),
  hedges: list("geen idee | weet niet | ik weet het niet | misschien | onduidelijk | lastig te zeggen"),
  unfinished: w("de het een en of van te met voor op aan in bij dat als is zijn was mijn niet zeer om"),
  continuing: w("met van te voor op aan in bij en of dat die als om de het een zonder"),
  abbreviations: w("bijv d.w.z o.a enz ca evt nr dr dhr mevr"),
  saying: w("zegt zei vraagt vroeg antwoordt antwoordde denkt dacht"),
  tags: list("toch | hè | niet"),
  conditions: w("als wanneer terwijl omdat hoewel nadat voordat totdat"),
  alternatives: w("of"),
};
