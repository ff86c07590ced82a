import type { WordLists } from "../vocabulary";

export const portuguese: WordLists = {
  asking:
    "what=que qual quais|who=quem|why=porque|where=onde aonde|when=quando|how=como|how much=quanto quanta quantos quantas",
  subjects: "i=eu voce tu|we=nos|he=ele|she=ela|they=eles elas|it=isto isso",
  not: "nao nunca jamais ninguem nada",
  fillers: "mesmo realmente ainda ja sempre so pois entao tao mais e agora hoje aqui tambem",
  small:
    "a o as os um uma de do da dos das em no na nas com por para pro pra sem me este esta esse essa ao se",
  light: "fazer faco ir dar ter querer quero saber dizer gente trabalho",
  phrases:
    "porque=por que,porque e que|horas=horas e que|devo=sera que,tenho que,preciso de,esta na hora de|=ou nao,de verdade,de novo|devo=e se eu,faz sentido,vale a pena,e hora de,esta na altura de|~@any=e para mim|porque=como e que|porque nao=o que me impede de,por que me custa,porque me custa|como=o que posso fazer para|=no fundo,na verdade,afinal de contas,eu me pergunto se,pergunto me se",
  same: "sair demitir despedir|chefe patrao|salario ordenado|cansado cansada exausto exausta|medo receio|decidir decisao escolher|comecar iniciar|feliz contente|falar conversar|empresa firma|filhos criancas|aprender estudar|mudar mudanca|dormir sono",
  either: "sair ficar",
  endings:
    "acoes|acao|amos|emos|imos|ando|endo|indo|ados|adas|ado|ada|ido|ida|ava|ar|er|ir|as|es|os|am|em|a|e|o|s",
};
