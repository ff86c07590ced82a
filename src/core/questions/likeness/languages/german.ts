import type { WordLists } from "../vocabulary";

export const german: WordLists = {
  asking:
    "what=was welche welcher welches welchen wozu wofur woran worauf|who=wer wen wem wessen|why=warum wieso weshalb|where=wo wohin woher|when=wann|how=wie|how much=wieviel",
  subjects: "i=ich du|we=wir|he=er|they=sie|it=es man das dies",
  not: "nicht kein keine keinen nie niemals niemand nichts",
  fillers:
    "wirklich eigentlich denn noch immer nur schon mal jetzt so uberhaupt endlich wieder genau ehrlich also ja doch aber und nun selbst selber heute hier nachste nachsten",
  light: "hab machen mache gehen kommen nehmen brauchen leute arbeit finden findet statt sagen wenig mehr",
  phrases: "wieviel=wie viel,wie viele|soll ich=ist es zeit zu|=auf dauer",
  endings: "ungen|ung|en|ern|er|em|es|est|et|st|e|n|s|t",
};
