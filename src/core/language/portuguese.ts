import { phrases, wordSet, type Language } from "./language";

export const pt: Language = {
  code: "pt",
  marks: wordSet("o a de que e do da em um uma não para com os as se por mais é eu mas"),
  questionWords: wordSet("que quê quem como quando onde qual quais quanto quanta quantos quantas porque por"),
  auxiliaries: wordSet(
    "é são está estou tenho tem posso pode podemos devo deveria deveríamos quero há vale seria sou será",
  ),
  subjects: wordSet("eu nós tu você ele ela isto isso este esta"),
  announcers: wordSet("pergunta perguntas dúvidas"),
  wonderings: phrases("eu me pergunto | pergunto-me | a questão é | não sei se"),
  answers: phrases("sim | não | claro | provavelmente | nunca | sempre | nada | ninguém | tudo | resposta"),
  hedges: phrases("não sei | sei lá | talvez | não faço ideia | não está claro | depende"),
  unfinished: wordSet(
    "o a os as de do da que e ou em um uma para com por ao meu minha seu sua é são não mais como se",
  ),
  continuing: wordSet("de do da que e ou em por com para ao como se sem o a os as um uma"),
  abbreviations: wordSet("p.ex ex etc sr sra dr dra núm pág aprox"),
  saying: wordSet("diz disse pergunta perguntou responde respondeu"),
  tags: phrases("não | né | certo | tá"),
  conditions: wordSet("se quando enquanto embora porque como depois antes"),
  alternatives: wordSet("ou"),
  causes: phrases("porque | pois"),
  copulas: phrases("é | são | era"),
  existence: phrases("há"),
  unsettling: phrases("pergunta | perguntas | como se"),
  nominal: wordSet("quem onde quando qual quais quanto"),
  finite: wordSet(""),
  noAnswer: wordSet(""),
  deeds: wordSet(""),
  assents: wordSet("sim não"),
  duties: phrases("tenho que | devo"),
};
