import type { WordLists } from "../vocabulary";

export const french: WordLists = {
  asking:
    "what=que quoi quel quelle quels quelles|who=qui|why=pourquoi|where=ou|when=quand|how=comment|how much=combien",
  subjects: "i=je j tu|we=on nous|he=il|she=elle|they=ils elles|it=ce cela ca c",
  not: "ne n pas jamais rien personne",
  fillers: "vraiment encore toujours juste donc alors deja si tres et maintenant ici enfin bien aussi y en",
  small:
    "a au aux de du des d l le la les un une dans sur pour par avec sans chez mon ma mes notre nos cet cette ces qu m s me se te",
  light:
    "faire fais fait aller donner prendre avoir vouloir veux veut veulent envie savoir dire gens travail",
  phrases:
    "=est ce que,est ce qu,est ce qui,ou pas,en fait,en ce moment|que=qu est ce que,qu est ce qui|on=t on|il=t il|elle=t elle|je veux=ai je envie de|dois=il faut|dois je=est il temps de|dois je=est ce le moment de,vaut il mieux,et si je,ai je interet a|~@any=vaut la peine,vaut le coup,est pour moi,c est pour moi,pour moi|pourquoi=comment se fait il que,comment ca se fait que|pourquoi je ne=qu est ce qui m empeche de,qu est ce qui m empeche,pourquoi ai je du mal a,pourquoi est ce si dur de,pourquoi est ce si difficile de|comment=qu est ce que je peux faire pour,que puis je faire pour|=au fond,au juste,tout le temps,a la fin,je me demande si,je me demande",
  same: "partir quitter demissionner demission|chef patron|salaire paie|fatigue epuise creve|peur crainte|decider decision|commencer debuter|heureux content heureuse contente|parler discuter|entreprise boite societe|enfant enfants|apprendre etudier|demenager demenagement|dormir sommeil|vivre vie habiter",
  either: "partir rester|continuer arreter",
  endings: "ations|ation|erait|erons|ions|ons|ez|aient|ait|ent|ees|ee|es|er|ir|re|e|s|t",
};
