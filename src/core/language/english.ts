import { language } from "./language";

export const en = language("en", {
  marks: "the and of to is that it for was with this but not are have be i my we you on so what do",
  questionWords: "what what's whats why how how's hows who who's whos whom whose where where's which when",
  auxiliaries:
    "is isn't isnt are aren't arent am was wasn't wasnt were weren't do don't dont does doesn't doesnt did didn't didnt has hasn't have haven't had hadn't can can't cant could couldn't should shouldn't shall will won't wont would wouldn't may might must",
  subjects: "i we you he she it they this that these those there my our your the a an anyone someone people",
  fiction: "fiction story memoir novel poem shortstory",
  together: "with",
  announcers: "prompt prompts question questions q qs unknowns exercise exercises quiz homework",
  asking: "wonder wondering asks ask asking asked",
  wonderings:
    "i wonder if | i wonder whether | i wonder what | i wonder why | i wonder how | i wonder who | i wonder where | i wonder when | wondering if | wondering whether | wondering what | wondering why | wondering how | the question is | question is",
  answers:
    "yes | yes, | yep | yeah | yup | no | no, | nope | nah | probably | definitely | absolutely | of course | sure | not really | never | always | solved | done | implemented | answer | a: | a. | ans | solution | might as well | first, | firstly | first of all | i think so | it depends | i guess so | i think it's | i think its | i'd say | turns out | appears not | appears so | seems not | seems so | apparently | looks like | actually | obviously | nothing | something | someone | somewhere | nobody | none | everything | both | neither | either | ok",
  hedges:
    "not sure | unsure | no idea | idk | i don't know | i dont know | dont know | don't know | dunno | who knows | unclear | tbd | ? | maybe | perhaps | possibly | hard to say | hard to tell | need to think | have to think | need to find out | to be decided | can't tell | cant tell | still unclear | still open | good question | hmm | no clue | pass | i can't say | i cant say",
  linking:
    "a an the of to in on at by for with from and or but if that than as my our his her their into about between not which who when where because",
  unfinished:
    "is are was were be been your its this these those so very more no do does did will would should could can am i you we he she they what whose how why",
  continuing: "whom whether while without",
  abbreviations:
    "e.g i.e eg ie etc vs cf mr mrs ms dr prof st no nr approx resp fig vol ca al inc ltd jan feb mar apr jun jul aug sep sept oct nov dec p pp w.r.t",
  saying:
    "says said asks asked replies replied answers answered whispered whispers shouted mutters muttered thought thinks told",
  tags: "no | right | huh | eh | you know | isn't it | isnt it | don't you think | dont you think",
  conditions:
    "if when while since although though because as after before until once unless given assuming suppose whenever",
  alternatives: "or",
  causes: "because | bc | its because | it's because | its bc | cause | since | so that",
  copulas:
    "it feels like | feels like | it seems | it must be | must be | it's | its | it is | it was | that's | thats | that is | that was | they're | they are | this is | he's | she's | he is | she is",
  existentials: "is there | are there",
  existence: "there is | there are | there's | there was",
  unsettling:
    "question | questions | and see | as if | wonder | unclear | figure out | find out | not clear | need to know | have to see",
  nominal: "what what's whats who who's whos whom whose where where's which when how",
  finite:
    "is are was were am be been has have had do does did can could will would should shall may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't i'm i'd i've i'll you're we're they're it's that's there's he's she's says said asks asked wants wanted needs need want think thinks thought feel feels felt know knows knew seems seemed went got gets get makes made",
  noAnswer:
    "honestly really truly literally basically ah ahh oh ohh ugh ughh wow wtf lol haha hm hmm argh well seriously anyway please sorry hey without below above as like and but or ask check see read completely totally maybe",
  errands: "check ask investigate research inspect explore google lookup",
  acts: "do try change say",
  deeds: "do make spend want need like go work eat",
  assents: "yes yep yeah nope no",
  duties: "need to | have to",
  deliberating: "should shouldn't shall am",
  selves: "i we",
  whether: "whether if",
  past: "was were did went had got felt",
  joining: "so and but",
  firstPerson: "i i'm i've i'd i'll im my me mine myself",
  ours: "we our us we're we've",
  meetings: "meeting meetings minutes standup stand-up sync retro call",
  secondPerson: "you your yours yourself you're you've u",
  labels:
    "todo note notes update updates why how what when where who idea ideas question questions answer answers action actions next goal goals plan summary agenda time date topic topics task tasks risks pros cons context result example warning ps edit also but so then now today tomorrow later maybe read see ask think want need done in out yes no tags title source url author link links info warning warn error debug log",
  by: "from by of",
  noAskers:
    "my our own the a an some any more other open key big few these those all main first next last new old unanswered remaining follow up followup good hard important random quick general discussion research interview study reflection journal daily weekly guiding core two three four five ten he she they i we who",
  settledBefore: "answered no without asked",
  pointing: "they them it its that this those these there",
  whys: "why how",
  choosing: "which",
  manner: "how",
  articles: "the a an my our your this that these those",
  both: "both neither",
  shrugs: "who knows | who cares | god knows | so what",
  effects: "why would you | why would anyone | why would anybody | who doesn't | who wouldn't",
  ifNot: "if not",
  copied:
    "prompt | prompts | guide | book | books | article | worksheet | exercise | exercises | quiz | homework | exam | template | podcast | course | according to | you may have | you might have | journaling | interview questions | answer these | discussion questions",
  offers:
    "would you like me to | would you like to explore | would you like to dive | would you like help | want me to | do you want me to | shall i also | let me know if you",
  negations: "not",
  unnamed: "who",
  persons:
    "i i im you | you i im you | we we | he he | she she | they they | it it its | this it its this that | that it its this that | these they these | those they those",
  adverbials:
    "why to for so | how by with via through using | when on in after before by at until | where in at on to near | who me us everyone everybody",
  greetings: "hi | hello | hey | dear | greetings | good morning",
  signOffs:
    "thanks | thank you | many thanks | regards | best | kind regards | warm regards | cheers | sincerely | yours | take care | all the best",
});
