import type { Language } from "./language";

const w = (words: string): string[] => words.trim().split(/\s+/);
const list = (phrases: string): string[] => phrases.trim().split(/\s*\|\s*/);

export const de: Language = {
  code: "de",
  marks: w("der die das und ist nicht ich mit zu ein eine den von auf für es auch wir wie dass"),
  questionWords: w("was warum wieso weshalb wie wer wen wem wessen wo wohin woher welche welcher welches welchen wann wozu wofür womit woran worauf wieviel"),
  auxiliaries: w("ist bin bist sind war waren habe hast hat haben kann kannst können könnte könnten soll sollte sollten sollen muss müssen müsste will wollen wird werden würde würden darf dürfen gibt macht geht"),
  subjects: w("ich wir du er sie es man das dies diese dieser der die mein meine unser unsere"),
  announcers: w("frage fragen fragt fragte offene"),
  wonderings: list("ich frage mich | die frage ist | frage mich ob | ich weiß nicht ob"),
  answers: list("ja | nein | doch | weil | wahrscheinlich | natürlich | nie | immer | klar | eigentlich | antwort | nichts | niemand | alles | beides"),
  hedges: list("weiß nicht | weiss nicht | keine ahnung | ich weiß nicht | ich weiss nicht | unklar | vielleicht | mal sehen | schwer zu sagen | offen | hm"),
  unfinished: w("der die das den dem des ein eine einen einem einer und oder aber mit von zu für auf in an bei dass wenn weil ist sind war nicht sehr mein meine ich du wir"),
  continuing: w("mit von zu für auf in an bei und oder dass als wie der die das den dem wenn weil um ohne nicht"),
  abbreviations: w("z.b d.h u.a bzw usw ca evtl ggf vgl nr str dr prof hr fr inkl"),
  saying: w("sagt sagte fragt fragte antwortet antwortete meint meinte rief dachte"),
  tags: list("oder | nicht wahr | gell | ne"),
  conditions: w("wenn falls weil obwohl während da nachdem bevor bis sobald"),
  alternatives: w("oder"),
};
