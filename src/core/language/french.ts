import { phrases, wordSet, type Language } from "./language";

export const fr: Language = {
  code: "fr",
  marks: wordSet(
    "le la les de des et est une un que pas pour dans je il elle nous vous qui sur avec ce mais",
  ),
  questionWords: wordSet(
    "que qu'est-ce quoi pourquoi comment qui où quand quel quelle quels quelles combien",
  ),
  auxiliaries: wordSet(
    "est-ce est-il suis-je dois-je puis-je faut-il peut-on peux-tu ai-je as-tu a-t-il sommes-nous devrais-je devrait-on",
  ),
  subjects: wordSet("je tu il elle on nous vous ils elles ce cela ça"),
  announcers: wordSet("question questions"),
  wonderings: phrases("je me demande | la question est | je ne sais pas si"),
  answers: phrases(
    "oui | non | si, | probablement | jamais | toujours | rien | personne | tout | réponse | bien sûr",
  ),
  hedges: phrases(
    "je ne sais pas | je sais pas | aucune idée | peut-être | pas sûr | pas clair | à voir | bof",
  ),
  unfinished: wordSet(
    "le la les de des du et ou un une que qui pour dans sur avec à au aux mon ma mes son sa ses est sont pas très plus",
  ),
  continuing: wordSet("de des du et ou que qui pour dans sur avec à au aux sans comme si la le les un une"),
  abbreviations: wordSet("p.ex ex etc m mme mlle dr env cf"),
  saying: wordSet("dit demande demanda répond répondit pense pensa"),
  tags: phrases("non | hein | n'est-ce pas | d'accord"),
  conditions: wordSet("si quand lorsque puisque parce comme après avant pendant"),
  alternatives: wordSet("ou"),
  causes: phrases("parce que | parce qu' | car"),
  copulas: phrases("c'est | ce sont | c'était"),
  existence: phrases("il y a"),
  unsettling: phrases("question | questions | comme si"),
  nominal: wordSet("quoi qui où quand quel quelle combien"),
  finite: wordSet(""),
  noAnswer: wordSet(""),
  deeds: wordSet(""),
  assents: wordSet("oui non si"),
  duties: phrases("je dois | il faut"),
  deliberating: wordSet("dois-je devrais-je"),
  selves: wordSet("je nous on"),
  whether: wordSet("si"),
  past: wordSet("était fut"),
};
