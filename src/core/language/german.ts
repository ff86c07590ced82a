import { phrases, wordSet, type Language } from "./language";

export const de: Language = {
  code: "de",
  marks: wordSet("der die das und ist nicht ich mit zu ein eine den von auf für es auch wir wie dass"),
  questionWords: wordSet(
    "was warum wieso weshalb wie wer wen wem wessen wo wohin woher welche welcher welches welchen wann wozu wofür womit woran worauf wieviel",
  ),
  auxiliaries: wordSet(
    "ist bin bist sind war waren habe hast hat haben kann kannst können könnte könnten soll sollte sollten sollen muss müssen müsste will wollen wird werden würde würden darf dürfen gibt macht geht",
  ),
  subjects: wordSet("ich wir du er sie es man das dies diese dieser der die mein meine unser unsere"),
  announcers: wordSet("frage fragen fragt fragte offene"),
  wonderings: phrases("ich frage mich | die frage ist | frage mich ob | ich weiß nicht ob"),
  answers: phrases(
    "ja | nein | doch | wahrscheinlich | natürlich | nie | immer | klar | eigentlich | antwort | nichts | niemand | alles | beides",
  ),
  hedges: phrases(
    "weiß nicht | weiss nicht | keine ahnung | ich weiß nicht | ich weiss nicht | unklar | vielleicht | mal sehen | schwer zu sagen | offen | hm",
  ),
  unfinished: wordSet(
    "der die das den dem des ein eine einen einem einer und oder aber mit von zu für auf in an bei dass wenn weil ist sind war nicht sehr mein meine ich du wir",
  ),
  continuing: wordSet(
    "mit von zu für auf in an bei und oder dass als wie der die das den dem wenn weil um ohne nicht",
  ),
  abbreviations: wordSet("z.b d.h u.a bzw usw ca evtl ggf vgl nr str dr prof hr fr inkl"),
  saying: wordSet("sagt sagte fragt fragte antwortet antwortete meint meinte rief dachte"),
  tags: phrases("oder | nicht wahr | gell | ne"),
  conditions: wordSet("wenn falls weil obwohl während da nachdem bevor bis sobald"),
  alternatives: wordSet("oder"),
  causes: phrases("weil | da | denn"),
  copulas: phrases("es ist | das ist | das war | es war"),
  existence: phrases("es gibt"),
  unsettling: phrases("frage | fragen | als ob | herausfinden"),
  nominal: wordSet("was wer wen wem wessen wo wohin wann welche welcher welches wieviel"),
  finite: wordSet(""),
  noAnswer: wordSet(""),
  deeds: wordSet(""),
  assents: wordSet("ja nein doch"),
  duties: phrases("muss | müsste"),
  deliberating: wordSet("soll sollte"),
  selves: wordSet("ich wir"),
  whether: wordSet("ob"),
  past: wordSet("war waren hatte ging"),
};
