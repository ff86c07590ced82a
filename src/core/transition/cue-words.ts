/** How a person writes down what somebody may say: "if she asks ...". Words of seven languages, in lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that open a case. */
export const conditions = set(
  "if when should wenn falls sollte si cuando als wanneer indien se quando jeśli gdy jeżeli gdyby sobald lorsque quand",
);

/** Somebody else, right behind it or behind one more word: "if my boss ...". */
export const others = set(
  "he she they someone somebody anyone anybody boss manager hr er sie jemand man chef chefin il elle on ils elles él ella ellos ellas alguien hij zij ze iemand ele ela eles elas alguém on ona oni ktoś szef szefowa",
);

/** Those who write: a case of their own is none that somebody else brings up. */
export const selves = set("i im i'm ive i've we ich wir je nous yo ik wij eu ja my j'ai j'");

/** What somebody does who brings something up; "if ruth says". */
export const bringing = set(
  "says say asks ask asked offers offer wants want cries cry gets get pushes push insists insist threatens brings tells starts sagt fragt bietet will weint wird besteht dit demande propose veut pleure insiste dice pregunta ofrece quiere llora zegt vraagt biedt wil huilt diz pergunta oferece quer chora mówi pyta proponuje chce płacze",
);

/** A note says of itself that it is such a talk. */
export const leaving =
  /\b(?:bottom line|last day|leaving|resign\w*|giv\w+ notice|talk ?track|what i say|counter-?offer|letzte[rn]? (?:arbeits)?tag|k[üu]ndig\w*|dernier jour|d[ée]mission\w*|[úu]ltimo d[ií]a|renunci\w*|laatste (?:werk)?dag|ontslag|[úu]ltimo dia|demiss\w*|ostatni dzie[ńn]|wypowiedzeni\w*)\b/i;

/** Verbs by which one asks leave of somebody: "can i still ...". */
export const asksLeave = set(
  "can could may might shall kann könnte darf dürfte puis-je pourrais-je puis pourrais mag kan zou puedo podría posso poderia mogę mógłbym mogłabym",
);

/** Headings over what the writer is going to say. */
export const saysHere =
  /\b(?:what (?:i|we)(?: will|'ll| want to)? (?:say|ask)|talk ?track|the talk|was ich sage|ce que je dis|lo que digo|wat ik zeg|o que digo|co mówię)\b/i;
