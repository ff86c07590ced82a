import type { Language } from "./language";

const w = (words: string): string[] => words.trim().split(/\s+/);
const list = (phrases: string): string[] => phrases.trim().split(/\s*\|\s*/);

export const pl: Language = {
  code: "pl",
  marks: w("i w na nie się z do to że jest o jak a po co ale za od czy tak"),
  questionWords: w("co dlaczego czemu jak kto kogo komu gdzie kiedy który która które ile czyj skąd dokąd"),
  auxiliaries: w("czy"),
  subjects: w("ja my ty on ona ono to oni"),
  announcers: w("pytanie pytania"),
  wonderings: list("zastanawiam się | pytanie brzmi | nie wiem czy"),
  answers: list("tak | nie | bo | ponieważ | pewnie | oczywiście | nigdy | zawsze | nic | nikt | wszystko | odpowiedź"),
  hedges: list("nie wiem | nie mam pojęcia | może | trudno powiedzieć | niejasne"),
  unfinished: w("i w na z do że o po za od czy jest nie lub albo dla przez"),
  continuing: w("i w na z do że o po za od lub albo dla przez bez"),
  abbreviations: w("np itd itp tzn dr prof ok nr ul"),
  saying: w("mówi powiedział powiedziała pyta zapytał zapytała odpowiada"),
  tags: list("prawda | nie | co"),
  conditions: w("jeśli jeżeli gdy kiedy ponieważ chociaż zanim"),
  alternatives: w("czy lub albo"),
};
