import type { Language } from "./language";

const w = (words: string): string[] => words.trim().split(/\s+/);
const list = (phrases: string): string[] => phrases.trim().split(/\s*\|\s*/);

export const en: Language = {
  code: "en",
  marks: w("the and of to is that it for was with this but not are have be i my we you on so what do"),
  questionWords: w("what what's whats why how how's hows who who's whos whom whose where where's which when"),
  auxiliaries: w(
    "is isn't isnt are aren't arent am was wasn't wasnt were weren't do don't dont does doesn't doesnt did didn't didnt has hasn't have haven't had hadn't can can't cant could couldn't should shouldn't shall will won't wont would wouldn't may might must",
  ),
  subjects: w("i we you he she it they this that these those there my our your the a an anyone someone people"),
  announcers: w("question questions q qs unknowns wonder wondering asks ask asking asked"),
  wonderings: list("i wonder if | i wonder whether | i wonder what | i wonder why | i wonder how | i wonder who | i wonder where | i wonder when | wondering if | wondering whether | wondering what | wondering why | wondering how | not sure whether | unsure whether | the question is | question is"),
  answers: list(
    "yes | yes, | yep | yeah | yup | no | no, | nope | nah | because | bc | its because | it's because | its bc | cause | since | probably | definitely | absolutely | of course | sure | not really | never | always | so that | solved | done | implemented | answer | a: | a. | ans | i think so | i guess so | i think it's | i think its | i'd say | turns out | actually | obviously | nothing | nobody | none | everything | both | neither | either | ok",
  ),
  hedges: list(
    "not sure | unsure | no idea | idk | i don't know | i dont know | dont know | don't know | dunno | who knows | unclear | tbd | ? | maybe | perhaps | hard to say | hard to tell | need to think | have to think | need to find out | to be decided | can't tell | cant tell | still unclear | still open | good question | hmm | no clue | pass | i can't say | i cant say",
  ),
  unfinished: w("a an the of to in on at by for with from and or but if that than as is are was were be been my our your his her its their this these those into about between so very more not no do does did will would should could can am i you we he she they what which who whose how why when where because"),
  continuing: w("with of to in on at by for from and or than that which who whom as into about between but because if whether while when where not without the a an my his her their our"),
  abbreviations: w("e.g i.e eg ie etc vs cf mr mrs ms dr prof st no nr approx resp fig vol ca al inc ltd jan feb mar apr jun jul aug sep sept oct nov dec p pp w.r.t"),
  saying: w("says said asks asked replies replied answers answered whispered whispers shouted mutters muttered thought thinks told"),
  tags: list("no | huh | eh | you know | isn't it | isnt it | don't you think | dont you think"),
  conditions: w("if when while since although though because as after before until once unless given assuming suppose whenever"),
  alternatives: w("or"),
};
