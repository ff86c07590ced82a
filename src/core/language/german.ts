import { language } from "./language";

export const de = language("de", {
  marks: "der die das und ist nicht ich mit zu ein eine den von auf für es auch wir wie dass",
  questionWords:
    "was warum wieso weshalb wie wer wen wem wessen wo wohin woher welche welcher welches welchen wann wozu wofür womit woran worauf wieviel",
  auxiliaries:
    "ist bin bist sind war waren habe hast hat haben kann kannst können könnte könnten soll sollte sollten sollen muss müssen müsste will wollen wird werden würde würden darf dürfen gibt macht geht",
  subjects: "ich wir du er sie es man das dies diese dieser der die mein meine unser unsere",
  announcers: "frage fragen übungen aufgaben question questions",
  asking: "fragt fragte",
  wonderings: "ich frage mich | die frage ist | frage mich ob",
  answers:
    "ja | nein | doch | wahrscheinlich | natürlich | nie | immer | klar | eigentlich | antwort | nichts | niemand | alles | beides",
  hedges:
    "weiß nicht | weiss nicht | keine ahnung | ich weiß nicht | ich weiss nicht | unklar | vielleicht | mal sehen | schwer zu sagen | offen | hm",
  unfinished:
    "der die das den dem des ein eine einen einem einer und oder aber mit von zu für auf in an bei dass wenn weil ist sind war nicht sehr mein meine ich du wir",
  continuing:
    "mit von zu für auf in an bei und oder dass als wie der die das den dem wenn weil um ohne nicht",
  abbreviations: "z.b d.h u.a bzw usw ca evtl ggf vgl nr str dr prof hr fr inkl",
  saying: "sagt sagte fragt fragte antwortet antwortete meint meinte rief dachte",
  tags: "oder | nicht wahr | gell | ne",
  conditions: "wenn falls weil obwohl während da nachdem bevor bis sobald",
  alternatives: "oder",
  causes: "weil | da | denn",
  copulas: "es ist | das ist | das war | es war",
  existence: "es gibt",
  unsettling: "frage | fragen | als ob | herausfinden",
  nominal: "was wer wen wem wessen wo wohin wann welche welcher welches wieviel",
  assents: "ja nein doch",
  duties: "muss | müsste",
  deliberating: "soll sollte",
  selves: "ich wir",
  whether: "ob",
  past: "war waren hatte ging",
  joining: "also und aber",
  firstPerson: "ich mich mir mein meine meinen meiner",
  ours: "wir uns unser unsere",
  meetings: "besprechung sitzung protokoll meeting runde",
  secondPerson: "du dich dir dein deine ihr euch sie ihre",
  writer: "ich",
  labels:
    "notiz notizen warum wie was wann wo wer idee ideen frage fragen antwort antworten ziel ziele plan datum zeit thema themen aufgabe aufgaben beispiel quelle autor heute morgen gestern",
  askers: "fragt fragte",
  by: "von",
  noAskers: "meine unsere offene die der das einige alle andere weitere wichtige große keine",
  settledBefore: "beantwortete keine ohne",
  pointing: "es sie das dies diese dieser daran damit davon",
  whys: "warum wieso weshalb wie wozu",
  choosing: "welche welcher welches",
  manner: "wie",
  articles: "der die das ein eine mein meine unser unsere",
  acts: "tun machen",
  both: "beides keines",
  effects: "warum sollte jemand | wer würde",
  ifNot: "wenn nicht",
  copied:
    "übung | übungen | aufgaben | buch | artikel | vorlage | kurs | quiz | klausur | bewerbungsfragen | tagebuchfragen",
  offers: "möchtest du, dass ich | soll ich dir | möchten sie, dass ich",
  persons: "ich ich du | du ich du | wir wir | er er | sie sie | es es | das es das",
  adverbials: "warum um damit | wie mit durch indem | wann am im um nach vor bis | wo in im am an bei auf",
});
