import type { WordLists } from "../vocabulary";

export const spanish: WordLists = {
  asking:
    "what=que cual cuales|who=quien quienes|why=porque|where=donde adonde|when=cuando|how=como|how much=cuanto cuanta cuantos cuantas",
  subjects: "i=yo tu|we=nosotros|he=el|she=ella|they=ellos ellas|it=esto eso",
  not: "no nunca jamas nadie nada",
  fillers: "realmente ya aun todavia siempre solo pues entonces tan y ahora hoy aqui mismo tambien",
  small:
    "me se te lo la le les nos este esta estos estas un una unos unas los las de del al a en con por para sin sobre",
  light: "hacer hago ir dar tener querer quiero saber decir gente trabajo",
  phrases:
    "porque=por que|=o no,de verdad,de nuevo,otra vez|deberia=me conviene,es hora de,es buena idea|debo=tengo que|deberia=vale la pena,tiene sentido,seria mejor,que pasa si,que pasaria si|~@any=es para mi,merece la pena|porque=como es que,a que se debe que|porque no=que me impide,por que me cuesta,por que me cuesta tanto|como=que puedo hacer para,de que manera|=en el fondo,en realidad,por fin,me pregunto si,me pregunto",
  same: "dejar renunciar|jefe jefa|sueldo salario|cansado cansada agotado agotada|miedo temor|decidir decision|empezar comenzar|feliz contento contenta|hablar charlar|empresa compania|reunion junta|hijos ninos|aprender estudiar|mudarme mudanza mudar mudarnos|dormir sueno",
  endings:
    "aciones|acion|amos|emos|imos|ando|iendo|ados|adas|ado|ada|ido|ida|aba|ar|er|ir|as|es|os|an|en|a|e|o|s",
};
