import type { WordLists } from "../vocabulary";

export const polish: WordLists = {
  asking:
    "what=co czego czym jaki jaka jakie ktory ktora ktore|who=kto kogo komu kim czyj czyja|why=dlaczego czemu|where=gdzie dokad|when=kiedy|how=jak|how much=ile ilu|yes=czy",
  subjects: "i=ja ty|we=my|he=on|she=ona|they=oni one|it=to",
  not: "nie nigdy nikt nic",
  fillers:
    "naprawde jeszcze juz tylko wlasciwie wciaz zawsze znowu tak teraz i a wreszcie dzisiaj dzis tu tez",
  light: "robic robie robi isc dac miec ludzie praca",
  phrases: "=w ogole,w koncu,po prostu,czy nie,tak naprawde",
  endings: "owac|uje|alem|alam|ilem|ilam|ego|emu|ach|ami|ow|om|ic|ac|ec|al|am|em|ie|a|e|i|o|u|y",
};
