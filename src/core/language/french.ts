import type { Language } from "./language";

const w = (words: string): string[] => words.trim().split(/\s+/);
const list = (phrases: string): string[] => phrases.trim().split(/\s*\|\s*/);

export const fr: Language = {
  code: "fr",
  marks: w("le la les de des et est une un que pas pour dans je il elle nous vous qui sur avec ce mais"),
  questionWords: w("que qu'est-ce quoi pourquoi comment qui où quand quel quelle quels quelles combien"),
  auxiliaries: w("est-ce est-il suis-je dois-je puis-je faut-il peut-on peux-tu ai-je as-tu a-t-il sommes-nous devrais-je devrait-on"),
  subjects: w("je tu il elle on nous vous ils elles ce cela ça"),
  announcers: w("question questions"),
  wonderings: list("je me demande | la question est | je ne sais pas si"),
  answers: list("oui | non | si, | parce que | parce qu' | probablement | jamais | toujours | rien | personne | tout | réponse | bien sûr"),
  hedges: list("je ne sais pas | je sais pas | aucune idée | peut-être | pas sûr | pas clair | à voir | bof"),
  unfinished: w("le la les de des du et ou un une que qui pour dans sur avec à au aux mon ma mes son sa ses est sont pas très plus"),
  continuing: w("de des du et ou que qui pour dans sur avec à au aux sans comme si la le les un une"),
  abbreviations: w("p.ex ex etc m mme mlle dr env cf"),
  saying: w("dit demande demanda répond répondit pense pensa"),
  tags: list("non | hein | n'est-ce pas | d'accord"),
  conditions: w("si quand lorsque puisque parce comme après avant pendant"),
  alternatives: w("ou"),
};
