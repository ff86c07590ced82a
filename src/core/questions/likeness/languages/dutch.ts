import type { WordLists } from "../vocabulary";

export const dutch: WordLists = {
  asking:
    "what=wat welke welk waarvoor|who=wie wiens|why=waarom|where=waar waarheen|when=wanneer|how=hoe|how much=hoeveel",
  subjects: "i=ik je jij|we=we wij|he=hij|they=ze zij|it=het dit dat er",
  not: "niet geen nooit niemand niets",
  fillers:
    "echt eigenlijk nog steeds nu maar toch wel dan al altijd gewoon zo weer ook eens eindelijk hier vandaag",
  light: "doen doe doet gaan geven nemen maken komen mensen werk zeggen weg",
  phrases: "=of niet|moet ik=is het tijd om|wat=wat voor",
  endings: "ingen|ing|heden|heid|ende|ten|den|en|de|te|er|s|t|e|n",
};
