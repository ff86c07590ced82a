import type { WordLists } from "../vocabulary";

export const dutch: WordLists = {
  asking:
    "what=wat welke welk waarvoor|who=wie wiens|why=waarom|where=waar waarheen|when=wanneer|how=hoe|how much=hoeveel",
  subjects: "i=ik je jij|we=we wij|he=hij|they=ze zij|it=het dit dat er",
  not: "niet geen nooit niemand niets",
  fillers:
    "echt eigenlijk nog steeds nu maar toch wel dan al altijd gewoon zo weer ook eens eindelijk hier vandaag",
  small: "de een in op van voor met naar bij aan uit om te mijn ons onze deze die me mij zich",
  light: "doen doe doet gaan geven nemen maken komen mensen werk zeggen weg",
  phrases:
    "=of niet|moet ik=is het tijd om|wat=wat voor|moet ik=is het beter om,wat als ik,is het verstandig om,is het zover om|~@any=de moeite waard,iets voor mij,het waard,een goed idee|waarom=hoe komt het dat|waarom niet=wat houdt me tegen,wat weerhoudt me,waarom lukt het me niet|hoe=wat kan ik doen om,hoe lukt het me om|=op dit moment,in het algemeen,de hele tijd,ik vraag me af of,ik vraag me af",
  same: "ontslag vertrekken opstappen|baas leidinggevende chef|salaris loon|moe uitgeput|bang angst|beslissen beslissing kiezen keuze|beginnen starten|gelukkig blij tevreden|praten spreken gesprek|bedrijf firma|vergadering overleg|kind kinderen|leren studeren|verhuizen verhuizing|slapen slaap|verkopen verkoop wegdoen",
  either: "verkopen houden|blijven ontslag|stoppen doorgaan",
  endings: "ingen|ing|heden|heid|ende|ten|den|en|de|te|er|s|t|e|n",
};
