import type { Language } from "./language";

const w = (words: string): string[] => words.trim().split(/\s+/);
const list = (phrases: string): string[] => phrases.trim().split(/\s*\|\s*/);

export const pt: Language = {
  code: "pt",
  marks: w("o a de que e do da em um uma não para com os as se por mais é eu mas"),
  questionWords: w("que quê quem como quando onde qual quais quanto quanta quantos quantas porque por"),
  auxiliaries: w("é são está estou tenho tem posso pode podemos devo deveria deveríamos quero há vale seria sou será"),
  subjects: w("eu nós tu você ele ela isto isso este esta"),
  announcers: w("pergunta perguntas dúvidas"),
  wonderings: list("eu me pergunto | pergunto-me | a questão é | não sei se"),
  answers: list("sim | não | porque | claro | provavelmente | nunca | sempre | nada | ninguém | tudo | resposta"),
  hedges: list("não sei | sei lá | talvez | não faço ideia | não está claro | depende"),
  unfinished: w("o a os as de do da que e ou em um uma para com por ao meu minha seu sua é são não mais como se"),
  continuing: w("de do da que e ou em por com para ao como se sem o a os as um uma"),
  abbreviations: w("p.ex ex etc sr sra dr dra núm pág aprox"),
  saying: w("diz disse pergunta perguntou responde respondeu"),
  tags: list("não | né | certo | tá"),
  conditions: w("se quando enquanto embora porque como depois antes"),
  alternatives: w("ou"),
};
