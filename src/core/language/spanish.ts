import type { Language } from "./language";

const w = (words: string): string[] => words.trim().split(/\s+/);
const list = (phrases: string): string[] => phrases.trim().split(/\s*\|\s*/);

export const es: Language = {
  code: "es",
  marks: w("el la de que y en los las un una es no por con para se del lo como más pero mi"),
  questionWords: w("qué que quién quien quiénes cómo como cuándo cuando dónde donde cuál cuáles cuánto cuánta cuántos cuántas"),
  auxiliaries: w("es son está están estoy he ha han puedo puede podemos debo debería deberíamos quiero hay tengo tiene vale sería soy"),
  subjects: w("yo nosotros tú usted él ella esto eso esta este"),
  announcers: w("pregunta preguntas dudas pregunta"),
  wonderings: list("me pregunto | la pregunta es | no sé si"),
  answers: list("sí | si, | no | porque | claro | probablemente | nunca | siempre | nada | nadie | todo | respuesta"),
  hedges: list("no sé | no lo sé | ni idea | quizás | quizá | tal vez | a lo mejor | depende | no está claro"),
  unfinished: w("el la los las de del que y o en un una por con para a al mi mis su sus es son no más como si"),
  continuing: w("de del que y o en por con para a al como si sin la el los las un una"),
  abbreviations: w("p.ej ej etc sr sra dr dra núm pág aprox ud uds"),
  saying: w("dice dijo pregunta preguntó responde respondió"),
  tags: list("no | verdad | vale | cierto"),
  conditions: w("si cuando mientras aunque porque como después antes"),
  alternatives: w("o"),
};
