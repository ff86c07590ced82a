import type { WordLists } from "../vocabulary";

export const french: WordLists = {
  asking:
    "what=que quoi quel quelle quels quelles|who=qui|why=pourquoi|where=ou|when=quand|how=comment|how much=combien",
  subjects: "i=je j tu|we=on nous|he=il|she=elle|they=ils elles|it=ce cela ca c",
  not: "ne n pas jamais rien personne",
  fillers: "vraiment encore toujours juste donc alors deja si tres et maintenant ici enfin bien aussi y en",
  light:
    "faire fais fait aller donner prendre avoir vouloir veux veut veulent envie savoir dire gens travail",
  phrases:
    "=est ce que,est ce qu,est ce qui,ou pas,en fait,en ce moment|que=qu est ce que,qu est ce qui|on=t on|il=t il|elle=t elle|je veux=ai je envie de|dois=il faut|dois je=est il temps de",
  endings: "ations|ation|erait|erons|ions|ons|ez|aient|ait|ent|ees|ee|es|er|ir|re|e|s|t",
};
