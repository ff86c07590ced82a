import type { WordLists } from "../vocabulary";

export const polish: WordLists = {
  asking:
    "what=co czego czym jaki jaka jakie ktory ktora ktore|who=kto kogo komu kim czyj czyja|why=dlaczego czemu|where=gdzie dokad|when=kiedy|how=jak|how much=ile ilu|yes=czy",
  subjects: "i=ja ty|we=my|he=on|she=ona|they=oni one|it=to",
  not: "nie nigdy nikt nic",
  fillers:
    "naprawde jeszcze juz tylko wlasciwie wciaz zawsze znowu tak teraz i a wreszcie dzisiaj dzis tu tez",
  small: "w we z ze na do od o u po za przed pod nad dla bez przy sie mi mnie ten ta te tej tym tego",
  light: "robic robie robi isc dac miec ludzie praca",
  phrases:
    "=w ogole,w koncu,po prostu,czy nie,tak naprawde|czy=czy warto,czy powinienem,czy powinnam,czy mam,czy nadszedl czas by,co jesli,a co jesli|dlaczego nie=dlaczego przestalem,dlaczego przestalam,czemu przestalem,czemu przestalam,co mnie powstrzymuje przed,dlaczego tak trudno|jak=co moge zrobic zeby,co zrobic zeby|=zastanawiam sie czy,caly czas,na pewno",
  same: "odejsc rzucic|szef szefowa kierownik|pensja wyplata zarobki|zmeczony zmeczona wyczerpany|bac strach lek|decyzja zdecydowac decydowac|zaczac zaczynac zaczne|szczesliwy szczesliwa|rozmawiac rozmowa|spotkanie zebranie|dzieci dziecko|uczyc nauka|przeprowadzic przeprowadzka|spac sen",
  either: "odejsc zostac",
  endings: "owac|uje|alem|alam|ilem|ilam|ego|emu|ach|ami|ow|om|ic|ac|ec|al|am|em|ie|a|e|i|o|u|y",
};
