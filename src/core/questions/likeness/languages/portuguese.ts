import type { WordLists } from "../vocabulary";

export const portuguese: WordLists = {
  asking:
    "what=que qual quais|who=quem|why=porque|where=onde aonde|when=quando|how=como|how much=quanto quanta quantos quantas",
  subjects: "i=eu voce tu|we=nos|he=ele|she=ela|they=eles elas|it=isto isso",
  not: "nao nunca jamais ninguem nada",
  fillers: "mesmo realmente ainda ja sempre so pois entao tao mais e agora hoje aqui tambem",
  light: "fazer faco ir dar ter querer quero saber dizer gente trabalho",
  phrases:
    "porque=por que,porque e que|horas=horas e que|devo=sera que,tenho que,preciso de,esta na hora de|=ou nao,de verdade,de novo",
  endings:
    "acoes|acao|amos|emos|imos|ando|endo|indo|ados|adas|ado|ada|ido|ida|ava|ar|er|ir|as|es|os|am|em|a|e|o|s",
};
