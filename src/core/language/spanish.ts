import { phrases, wordSet, type Language } from "./language";

export const es: Language = {
  code: "es",
  marks: wordSet("el la de que y en los las un una es no por con para se del lo como más pero mi"),
  questionWords: wordSet(
    "qué que quién quien quiénes cómo como cuándo cuando dónde donde cuál cuáles cuánto cuánta cuántos cuántas",
  ),
  auxiliaries: wordSet(
    "es son está están estoy he ha han puedo puede podemos debo debería deberíamos quiero hay tengo tiene vale sería soy",
  ),
  subjects: wordSet("yo nosotros tú usted él ella esto eso esta este"),
  announcers: wordSet("pregunta preguntas dudas pregunta"),
  wonderings: phrases("me pregunto | la pregunta es | no sé si"),
  answers: phrases(
    "sí | si, | no | claro | probablemente | nunca | siempre | nada | nadie | todo | respuesta",
  ),
  hedges: phrases(
    "no sé | no lo sé | ni idea | quizás | quizá | tal vez | a lo mejor | depende | no está claro",
  ),
  unfinished: wordSet(
    "el la los las de del que y o en un una por con para a al mi mis su sus es son no más como si",
  ),
  continuing: wordSet("de del que y o en por con para a al como si sin la el los las un una"),
  abbreviations: wordSet("p.ej ej etc sr sra dr dra núm pág aprox ud uds"),
  saying: wordSet("dice dijo pregunta preguntó responde respondió"),
  tags: phrases("no | verdad | vale | cierto"),
  conditions: wordSet("si cuando mientras aunque porque como después antes"),
  alternatives: wordSet("o"),
  causes: phrases("porque | para que"),
  copulas: phrases("es | son | está | era"),
  existence: phrases("hay"),
  unsettling: phrases("pregunta | preguntas | como si"),
  nominal: wordSet("qué quién dónde cuándo cuál cuáles cuánto"),
  finite: wordSet(""),
  noAnswer: wordSet(""),
  deeds: wordSet(""),
  assents: wordSet("sí no"),
  duties: phrases("tengo que | debo"),
  deliberating: wordSet("debo debería"),
  selves: wordSet("yo nosotros"),
  whether: wordSet("si"),
  past: wordSet("fue era estuvo"),
};
