import { phrases, wordSet, type Language } from "./language";

export const en: Language = {
  code: "en",
  marks: wordSet("the and of to is that it for was with this but not are have be i my we you on so what do"),
  questionWords: wordSet(
    "what what's whats why how how's hows who who's whos whom whose where where's which when",
  ),
  auxiliaries: wordSet(
    "is isn't isnt are aren't arent am was wasn't wasnt were weren't do don't dont does doesn't doesnt did didn't didnt has hasn't have haven't had hadn't can can't cant could couldn't should shouldn't shall will won't wont would wouldn't may might must",
  ),
  subjects: wordSet(
    "i we you he she it they this that these those there my our your the a an anyone someone people",
  ),
  announcers: wordSet(
    "prompt prompts question questions q qs unknowns wonder wondering asks ask asking asked",
  ),
  wonderings: phrases(
    "i wonder if | i wonder whether | i wonder what | i wonder why | i wonder how | i wonder who | i wonder where | i wonder when | wondering if | wondering whether | wondering what | wondering why | wondering how | not sure whether | unsure whether | the question is | question is",
  ),
  answers: phrases(
    "yes | yes, | yep | yeah | yup | no | no, | nope | nah | probably | definitely | absolutely | of course | sure | not really | never | always | solved | done | implemented | answer | a: | a. | ans | i think so | i guess so | i think it's | i think its | i'd say | turns out | actually | obviously | nothing | something | someone | somewhere | nobody | none | everything | both | neither | either | ok",
  ),
  hedges: phrases(
    "not sure | unsure | no idea | idk | i don't know | i dont know | dont know | don't know | dunno | who knows | unclear | tbd | ? | maybe | perhaps | hard to say | hard to tell | need to think | have to think | need to find out | to be decided | can't tell | cant tell | still unclear | still open | good question | hmm | no clue | pass | i can't say | i cant say",
  ),
  unfinished: wordSet(
    "a an the of to in on at by for with from and or but if that than as is are was were be been my our your his her its their this these those into about between so very more not no do does did will would should could can am i you we he she they what which who whose how why when where because",
  ),
  continuing: wordSet(
    "with of to in on at by for from and or than that which who whom as into about between but because if whether while when where not without the a an my his her their our",
  ),
  abbreviations: wordSet(
    "e.g i.e eg ie etc vs cf mr mrs ms dr prof st no nr approx resp fig vol ca al inc ltd jan feb mar apr jun jul aug sep sept oct nov dec p pp w.r.t",
  ),
  saying: wordSet(
    "says said asks asked replies replied answers answered whispered whispers shouted mutters muttered thought thinks told",
  ),
  tags: phrases("no | huh | eh | you know | isn't it | isnt it | don't you think | dont you think"),
  conditions: wordSet(
    "if when while since although though because as after before until once unless given assuming suppose whenever",
  ),
  alternatives: wordSet("or"),
  causes: phrases("because | bc | its because | it's because | its bc | cause | since | so that"),
  copulas: phrases(
    "it's | its | it is | it was | that's | thats | that is | that was | they're | they are | this is | he's | she's | he is | she is",
  ),
  existence: phrases("there is | there are | there's | there was"),
  unsettling: phrases(
    "question | questions | as if | wonder | unclear | figure out | find out | not clear | need to know | have to see",
  ),
  nominal: wordSet("what what's whats who who's whos whom whose where where's which when how"),
  finite: wordSet(
    "is are was were am be been has have had do does did can could will would should shall may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't i'm i'd i've i'll you're we're they're it's that's there's he's she's says said asks asked wants wanted needs need want think thinks thought feel feels felt know knows knew seems seemed went got gets get makes made",
  ),
  noAnswer: wordSet(
    "ah ahh oh ohh ugh ughh wow wtf lol haha hm hmm argh well seriously anyway please sorry hey without below above as like and but or ask check see read completely totally maybe",
  ),
  deeds: wordSet("do make spend want need like go work eat"),
  assents: wordSet("yes yep yeah nope no"),
  duties: phrases("need to | have to"),
  deliberating: wordSet("should shouldn't shall am"),
  selves: wordSet("i we"),
  whether: wordSet("whether if"),
  past: wordSet("was were did went had got felt"),
};
