import type { WordLists } from "../vocabulary";

export const spanish: WordLists = {
  asking:
    "what=que cual cuales|who=quien quienes|why=porque|where=donde adonde|when=cuando|how=como|how much=cuanto cuanta cuantos cuantas",
  subjects: "i=yo tu|we=nosotros|he=el|she=ella|they=ellos ellas|it=esto eso",
  not: "no nunca jamas nadie nada",
  fillers: "realmente ya aun todavia siempre solo pues entonces tan y ahora hoy aqui mismo tambien",
  light: "hacer hago ir dar tener querer quiero saber decir gente trabajo",
  phrases:
    "porque=por que|=o no,de verdad,de nuevo,otra vez|deberia=me conviene,es hora de,es buena idea|debo=tengo que",
  endings:
    "aciones|acion|amos|emos|imos|ando|iendo|ados|adas|ado|ada|ido|ida|aba|ar|er|ir|as|es|os|an|en|a|e|o|s",
};
