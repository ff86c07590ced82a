import type { WordLists } from "../vocabulary";

export const polish: WordLists = {
  asking:
    "what=co czego czym jaki jaka jakie ktory ktora ktore|who=kto kogo komu kim czyj czyja|why=dlaczego czemu|where=gdzie dokad|when=kiedy|how=jak|how much=ile ilu|yes=czy",
  subjects: "i=ja ty|we=my|he=on|she=ona|they=oni one|it=to",
  others: "i=mi mnie|we=nas nam|he=jego jemu mu go|she=jej|they=ich im",
  not: "nie nigdy nikt nic",
  fillers:
    "naprawde jeszcze juz tylko wlasciwie wciaz zawsze znowu tak teraz i a wreszcie dzisiaj dzis tu tez",
  small: "ten ta te tego tej moj moja moje nasz nasza we ze od po przed u pod nad miedzy przez sie",
  light: "robic robie robi isc dac miec ludzie praca",
  phrases: "=w ogole,w koncu,po prostu,czy nie,tak naprawde",
  endings: "owac|uje|alem|alam|ilem|ilam|ego|emu|ach|ami|ow|om|ic|ac|ec|al|am|em|ie|a|e|i|o|u|y",
};
