import { cueOf } from "../notes/cues";
import type { NoteText } from "../notes/note-text";
import { ownSentences, type ProseAround } from "../notes/own-prose";
import type { Reason } from "../reason";

/** Something that gives energy or drains it, said in passing. Offsets are UTF-16 units into the note's text. */
export interface EnergySaid {
  /** 0-based line. */
  readonly line: number;
  readonly text: string;
  readonly effect: "gives" | "drains";
  readonly why: Reason;
}

/** How one says it: the words that tell, and what they tell. The words begin the finding unless `whole` says so. */
interface Saying {
  readonly effect: EnergySaid["effect"];
  /** Over the sentence in lower case. */
  readonly words: RegExp;
  /** `after`: what it is stands behind the words · `before`: in front of them, and they end it. */
  readonly what: "after" | "before";
  /** What has to be there for `words` to be, where that is cheaper to look for. */
  readonly told: RegExp | null;
}

type Wording = (words: string) => Saying;

const toldAfter = (effect: EnergySaid["effect"]): Wording => {
  return (words) => ({ effect, words: new RegExp(words, "u"), what: "after", told: null });
};
const toldBefore = (effect: EnergySaid["effect"]): Wording => {
  return (words) => ({
    effect,
    words: new RegExp(cause + words, "u"),
    what: "before",
    told: new RegExp(`\\s${words}`, "u"),
  });
};

const cause = "((?:^|\\b(?=\\p{L}))[^,.;:!?()–—…]{1,80}?\\s)";
const very = "(?:really |truly |just |still |always |so |absolutely |actually |secretly |do |also )?";

const sayings: readonly Saying[] = [
  ...[
    // most alive when ...
    `(?:^|\\b(?:i(?:'m| am| feel| felt| was)|feeling|me|being) )(?:the )?(?:most|more|so|truly|really|fully) (?:alive|awake|myself|at home)(?: is)? (?:when|while|in|at|with|after|on|by|if)\\b`,
    "\\bi(?:'m| am| feel| felt| was) (?:at my best|happiest|my happiest|in my element|on top of the world|in flow|energi[sz]ed|alive) (?:when|while|in|at|with|after|on|by)\\b",
    "^(?:happiest|at my best|in my element|energi[sz]ed|alive) (?:when|while|by|after|in|at)\\b",
    `\\bi ${very}(?:love|loved|enjoy|enjoyed|adore) `,
    "\\bi (?:lose|lost|forget|forgot) (?:all )?(?:track of )?(?:the )?time (?:when|while|with|at|in|over|on)\\b",
    "\\b(?:i(?:'m| am) )?looking forward to ",
    "\\bi could (?:do|have done) (?:this|that|it) all (?:day|night)\\b",
    "\\bnothing makes me feel (?:more|so|as) (?:awake|alive|good|happy|useful)\\b",
    "\\bi (?:get|got|draw|take) (?:so much |a lot of |real |my |most of my |all my )?energy (?:from|out of|when)\\b",
  ].map(toldAfter("gives")),
  ...[
    "(?:gives|gave|is giving|has given) me (?:so much |a lot of |real |new |some |all the )?(?:energy|life|a lift|a boost)\\b",
    "(?:energi[sz]es|energi[sz]ed|lifts|lifted|feeds|nourishes|recharges|recharged) me\\b",
    "(?:lights|lit|is lighting) me up\\b",
    "(?:makes?|made) me (?:come alive|happy|feel (?:more |so |very )?(?:alive|awake|useful|good|sharp|light|like myself))\\b",
    "(?:fills|filled) me (?:up\\b|with (?:energy|joy|life)\\b)",
  ].map(toldBefore("gives")),
  ...[
    `\\bi ${very}(?:hate|hated|dread|dreaded|loathe|loathed|detest|resent) `,
    `\\bi ${very}(?:can't|cannot|can not|couldn't|cant|couldnt) (?:stand|bear) (?!up |on |for |next |here|there|in front|by |still)`,
    "\\bi(?:'m| am|m) (?:so |just )?(?:sick of|fed up with|sick and tired of|tired of|bored by|bored of|worn out by|exhausted by|drained by|exhausted from|drained from|drained after|exhausted after) ",
    "^(?:so |just )?(?:dreading|sick of|fed up with|drained by|drained after|exhausted by|exhausted from|exhausted after|tired of) ",
    "\\bi(?:'m| am|m| was) (?:already )?dreading ",
  ].map(toldAfter("drains")),
  ...[
    "(?:drains|drained|is draining|exhausts|exhausted|bores|bored|tires|depresses|paralyzes|suffocates) (?:me|the life out of me)\\b",
    "(?:wears|wore|is wearing|tires|tired|burns|burned|grinds|ground|drags|dragged) me (?:out|down|up)\\b",
    "(?:is|was|are|were|feels|felt) (?:so |really |just |utterly |completely )?(?:draining|exhausting|soul[- ]?(?:sucking|crushing)|mind[- ]?numbing)\\b",
    "(?:sucks|sucked|drains|drained|takes|took) (?:all |everything|so much|a lot|the (?:life|energy|air|joy))[a-z ]{0,12}out of me\\b",
    "(?:makes?|made) me want to (?:lie|quit|cry|scream|die|leave|run|sleep|hide|give up|throw|disappear|go home)\\b",
    "(?:makes?|made) me (?:feel )?(?:tired|miserable|flat|empty|small|sad|numb|dull|sleepy|useless)\\b",
    "(?:leaves|left|leave) me (?:feeling )?(?:tired|flat|empty|drained|exhausted|numb|wrung out|useless)\\b",
    "(?:costs|cost|eats|ate|takes|took) (?:me )?(?:all |so much of |most of )?(?:my |too much )?energy\\b",
  ].map(toldBefore("drains")),
];

/** Any of these, or there is nothing to look for. */
const pattern =
  /\b(?:alive|awake|energ|love|enjoy|adore|hate|dread|loath|detest|resent|stand|bear|drain|exhaust|sick of|fed up|tired of|tires|wears|wore|burns|bor(?:e|ed|es)|light|lit|happ|best|element|flow|time|forward|all day|all night|want to|out of me|soul|numb|miserable|flat|empty|makes? me|made me|leaves? me|left me|feeds|lifts|fills|top of)/i;

const cue = cueOf(
  [
    "alive awake happiest element world flow forward energy energised energized energises energizes love loved enjoy enjoyed adore hate hated dread* loathe loathed detest resent sick fed tired bored worn exhausted exhausting drained draining *sucking *crushing *numbing",
  ],
  [
    "me",
    "gives gave giving given lifts lifted feeds nourishes recharges recharged lights lit lighting make makes made fills filled drains exhausts bores tires depresses paralyzes suffocates wears wore wearing burns burned grinds ground drags dragged sucks sucked takes took leaves left leave",
  ],
  ["myself home", "most more so truly really fully"],
  ["best", "my"],
  ["lose lost forget forgot", "time"],
  ["could", "day night"],
  ["stand bear", "can cannot cant couldn couldnt"],
);

/** What takes a saying back, or makes it of somebody else, of another time, or of no weight. In front of the words. */
const takenBack =
  /\b(?:don't|dont|do not|doesn't|didn't|did not|never|no longer|not|isn't|wasn't|won't|wouldn't|if|would|could|should|might|may|maybe|perhaps|will|she|he|they|you|we|who|whether|says?|said|used to|pretend(?:ed)?|supposed to|wish|think)\s*(?:\S+\s){0,2}$/;
/** The same for what has its cause in front. */
const unsaid =
  /\b(?:don't|dont|doesn't|doesnt|didn't|did not|does not|isn't|aren't|wasn't|never|not|no longer|if|would|could|might|may|maybe|will|won't|who|what|which|whatever|nothing|whether|used to|says?|said|asks?|anything|something that)\b/;
/** Behind a verb. Said of these, a love is none of work, and "i hate to say" no hate. */
const noMatter =
  /^(?:you|him|her|them|u|ya|my (?:wife|husband|partner|mother|father|mum|mom|dad|parents|kids|children|son|daughter|family|dog|cat|friends?)|to (?:say|admit|ask|bother|break|be (?:that|the one)|think|see you|hear (?:from|your)|know (?:if|whether|your)|help you|get your)|people|anyone|everyone|someone|somebody|it here|me|myself)\b|^(?:it|this|that|them|these|those|so)\s*(?:$|[,.;:!)])/;
/** "bob: i hate ..." */
const speaker = /^(?!(?:me|today|truth|fact|note|confession|also|ps|honestly): )\p{L}{2,15}: $/u;
/** A clause ends here. */
const clauseEnd =
  /[,.;:!?()–—]|\s-\s|\s(?:but|because|bc|although|though|whereas|even though|more than|less than|so that|which is|so much that)\s/g;
const longest = 200;

/**
 * What a writer says of their energy in their own prose, in order, with the words that tell. Precision comes first: a question, a
 * condition, a denial, another person's taste and what was long ago are passed over. A line is read by itself, for in a journal
 * a new line is mostly a new thought.
 */
export function energyIn(note: NoteText, around: ProseAround): EnergySaid[] {
  if (!note.mayTell(cue)) return [];
  const found: EnergySaid[] = [];
  for (const { block, start, end, ending } of ownSentences(note, around, pattern, cue)) {
    for (let from = start; from < end;) {
      const stop = note.text.indexOf("\n", from);
      const to = stop < 0 || stop > end ? end : stop;
      const text = note.plain(block, from, to);
      const isAsked = ending === "question" && to === end;
      const isCode = note
        .spans(block)
        .some((span) => span.kind === "code" && span.start < to && span.end > from);
      if (!isAsked && !isCode && text.length <= 1000) found.push(...inLine(text, note.lineOf(block, from)));
      from = to + 1;
    }
  }
  return found;
}

function inLine(text: string, line: number): EnergySaid[] {
  const said = lowered(text);
  // Some letters change their length in lower case: then places in one text are none in the other.
  if (said.length !== text.length) return [];
  const found: Found[] = [];
  for (const saying of sayings) {
    if (saying.told?.test(said) === false) continue;
    const match = saying.words.exec(said);
    if (!match || !holds(saying, said, match)) continue;
    const [from, to] = stretchOf(saying, said, match);
    const words = saying.what === "after" ? match[0] : match[0].slice((match[1] ?? "").length);
    found.push({ from, to, told: match.index + match[0].length, effect: saying.effect, words: words.trim() });
  }
  found.sort((one, other) => one.from - other.from || one.to - other.to);
  return found.flatMap(({ from, to, effect, words }, at) => {
    // Two in one breath: the first ends where the second begins. One that begins within the words of another is none.
    const next = found.slice(at + 1).find((other) => other.from < to);
    const isWithin = found.slice(0, at).some((other) => from < other.told);
    const value = text
      .slice(from, next ? next.from : to)
      .trim()
      .replace(/\s(?:and|but|or|so)$/, "");
    if (isWithin || value.length < 6 || value.length > longest) return [];
    const id = effect === "gives" ? "energy-gives" : "energy-drains";
    return [{ line, text: value, effect, why: { id, values: { value: words } } }];
  });
}

interface Found {
  readonly from: number;
  readonly to: number;
  /** Where the words end that tell. */
  readonly told: number;
  readonly effect: EnergySaid["effect"];
  readonly words: string;
}

/** As the sayings are written: in lower case, with plain apostrophes, and nothing where somebody is quoted; of the same length. */
function lowered(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/"[^"]{1,400}"|“[^“”]{1,400}”|„[^“”]{1,400}[“”]|«[^«»]{1,400}»/g, (quoted) =>
      "…".repeat(quoted.length),
    );
}

function holds({ what }: Saying, said: string, match: RegExpExecArray): boolean {
  const before = clauseBefore(said, match.index);
  if (speaker.test(said.slice(0, match.index))) return false;
  if (what === "after")
    return (
      !takenBack.test(before) &&
      !(match[0].endsWith(" ") && noMatter.test(said.slice(match.index + match[0].length)))
    );
  // "it doesn't drain me", "if that drains me": what stands in front of the verb tells.
  return !unsaid.test(before + match[0]);
}

/** The words of the same clause in front of a place. */
function clauseBefore(said: string, at: number): string {
  const before = said.slice(Math.max(0, at - 60), at);
  const begin = Math.max(...[...",.;:!?()"].map((sign) => before.lastIndexOf(sign))) + 1;
  return `${before.slice(begin).trim()} `;
}

/** From where to where a finding goes: a clause, not the whole sentence. */
function stretchOf(
  { what }: Saying,
  said: string,
  { index, 0: words, 1: subject = "" }: RegExpExecArray,
): readonly [number, number] {
  const end = index + words.length;
  // "it lights me up when ...", "it makes me want to lie on the floor": what it is stands behind.
  const goesOn = what === "after" || /^(?:it|this|that)\s$/.test(subject) || words.includes(" want to ");
  const start = index + (/^(?:and|but|so|then|or|yet|because|though) /.exec(words)?.[0].length ?? 0);
  if (!goesOn) return [start, end];
  clauseEnd.lastIndex = end;
  return [start, clauseEnd.exec(said)?.index ?? said.length];
}
