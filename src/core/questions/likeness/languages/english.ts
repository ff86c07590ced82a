import type { WordLists } from "../vocabulary";

export const english: WordLists = {
  asking: "what=what which|who=who whom|whose=whose|why=why|where=where|when=when|how=how",
  subjects: "i=i|we=we|you=you u|he=he|she=she|they=they|it=it this that there these those",
  others: "i=me myself|we=us ourselves|you=yourself|he=him his himself|she=her hers herself|they=them their theirs themselves",
  helpers:
    "be=is are was were am be been being|do=do does did|have=has have had having|do=can could should shall will would may might must",
  past: "did was were had",
  not: "not no never without neither nobody nothing",
  fillers:
    "a-bit really actually actualy just even still ever so well ok okay again honestly then though anyway exactly please hell fuck fucking damn ugh oh ah hmm too very much properly simply maybe perhaps quite rather finally finaly already yet always truly only now somehow lately currently ultimately literally seriously basically personally here most both else today also and but altogether instead own",
  small:
    "the a an my our your this that these those it its of to as than some any every each all one ones such what which who there",
  prepositions: "at in on for from with about into through during over under by between near toward towards per to around against among like after behind",
  binding: "of without",
  conditions: "if when while whenever once unless until till before so",
  asides: "because since though although whereas after now with given",
  or: "or",
  light: "get make have go take want need like keep give think feel know come put let use say see good do work thing people look find be seem mean out away up off back over down",
  faint: "new week day month year time now job way life kid thing bit lot happen tonight morning evening",
  phrases:
    "how come=why|what made=why did|is it time for me to=should i|is it time for us to=should we|is it time to=should i|time to=should i|would it be better to=should i|would it be wiser to=should i|need to=|needs to=|have to=|has to=|had to=|got to=|ought to=|able to=|supposed to=|going to=will|allowed to=|is there any way to=can i|is there a way to=can i|is there a way for me to=can i|what is it that=what|what is it i am=what am i|what is it i=what do i|is it that=is|what kind of=what|what sort of=what|what type of=what|which kind of=what|which people=who|what people=who|which person=who|which colleagues=who|what time of day=when|at what time=when|what time=when|at which hours=when|which day=when|what day=when|by when=when|until when=when|how soon=when|what is the right moment to=when should i|when is the right moment to=when should i|when is the right time to=when should i|when is a good moment to=when should i|when is a good time to=when should i|what is the point of=why|for good=|at all=|at the moment=|right now=|these days=|all the time=|every time=|each day=|every day=|any more=|once more=|one more time=|so far=|after all=|for real=|in the end=|to be honest=|in general=|for now=|come to think of it=|the hell=|the fuck=|on earth=|in the world=|or not=|kind of=|a little=|of course=|back then=then|used to=did|hand in notice=leave|hand in my notice=leave|move on=leave|part time=parttime|full time=fulltime|look after=own|looks after=own|responsible for=own|in charge of=own|from home=remote|let go=fire|laid off=fire|get rid of=remove|human resources=hr|work out=succeed|burned out=burnout|burnt out=burnout|burn out=burnout|burning out=burnout|does anyone know=|do you know=|i wonder if=|i wonder whether=|i wonder=|wondering if=|wondering whether=|the question is=|put my hand up for=want|would like to=want to|feel like=want|get started=start|five years from now=in five years",
  same: "leave quit resign left resignation|manager boss supervisor|tired exhausted fatigue weary|afraid scared fear frightened frighten scare|salary pay wage paid|raise payrise|company firm business|colleague coworker|happy content|begin start began begun|buy purchase bought|talk speak|reply answer|fix repair mend|physician doctor|child kid|flat apartment|phone mobile|release ship launch|take accept took taken|own maintain|difficult hard|focus concentrate|switch change|test experiment|decide decision|promote promotion|meet meeting met|meaning mean|end finish|user customer client|figure number|enjoy like|job role position|energy energise energize|abroad country|return back|error mistake|choose pick chose chosen|team crew|allow permit|remove delete|help support|burnout burned|mum mother mom|dad father|holiday vacation|remote remotely|freelance freelancer|degree diploma|lead led|go went gone|say said|tell told|make made|think thought|feel felt|know knew known|keep kept|lose lost|find found|write wrote written|give gave given|see saw seen|come came|get got gotten|do done|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten",
  endings:
    "ings|ing|edly|ed|es|s|ly|ments|ment",
};
