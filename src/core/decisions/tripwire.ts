/** Tripwires said in prose: a state, or a day, at which a person wants to think again. "if not promoted by march i leave". */
import type { Day, Period } from "../calendar/day";
import { cueOf } from "../notes/cues";
import type { NoteText } from "../notes/note-text";
import { ownSentences, type OwnSentence } from "../notes/own-prose";
import type { OwnDate } from "../questions/question";
import type { Reason } from "../reason";
import type { DecisionAround, Place } from "./found";
import { dayOf, whenIn } from "./when";

export interface Tripwire extends Place {
  /** The words that name its day, or null: then it is a state alone. */
  readonly when: string | null;
  /** A date of its own, as questions have one; null: the note's date holds. */
  readonly dated: OwnDate | null;
  readonly why: Reason;
}

/** The day of a tripwire that was written then; null for a state alone, or where the day cannot be told. */
export function tripwireDay({ when }: Pick<Tripwire, "when">, said: Period | null): Day | null {
  return when === null ? null : dayOf(when, said);
}

const pattern =
  /\b(?:until|till|til|unless|if|one more|more|another|(?:or|or else|otherwise) (?:i|we)|no [\p{L}]+ by|giv(?:e|ing)|wait(?:ing)? for)\b/iu;
const units = "day days week weeks month months quarter quarters year years";
const cue = cueOf(
  [
    "if unless or otherwise no more",
    "leave* leaving* quit* resign* go going gone* out done off look apply applying hand give giving stop walk close sell move say start ask call reconsider* withdraw* drop take",
  ],
  ["more another", "then"],
  ["give giving", units],
  ["until till til wait waiting"],
  [
    "before",
    "stay staying hold holding hang hanging stick sticking keep keeping carry carrying give giving park parking leave leaving decide deciding quit quitting move moving",
  ],
);
const lead = "^[^\\p{L}…]*(?:(?:ok(?:ay)?|so|and|then|also|just|well|anyway|for now|decided to)[^\\p{L}…]+)*";
const self =
  "\\b(?:i|we)(?:'m|m| am|'ll|ll| will)? (?:going to |gonna |just |then |really |have to |want to )*";
/** What one does when it comes to that. */
const deed =
  "(?:leav(?:e|ing)|quit(?:ting)?|resign|go(?:ing)? back|go\\b(?! (?:home|to bed|out|by|for|first|on))|gone|out\\b|done\\b|off\\b|look (?:properly|around|elsewhere|for|again)|apply(?:ing)?\\b|hand in|giv(?:e|ing) notice|stop\\b|walk away|close\\b|sell\\b|walk\\b(?! home)|move\\b|say (?:yes|no)|start (?:looking|applying|over)|give up|ask again|call it off|reconsider|withdraw|drop (?:it|out)|take the (?:job|offer|other))";

/** Where it says by itself that this is serious, any state will do. */
const strongDeed =
  /(?:^|[^\p{L}])(?:i|we)(?:'m|m| am|'ll| will)? (?:quit(?:ting)?|resign(?:ing)?|hand in my (?:notice|resignation)|out|gone|walk away|close\\b|sell\\b|leave for good)[.!]*$/u;
const byMyself = new RegExp(`${self}${deed}`, "u");
/** Without its "i" at the start of the sentence, and in its second half. */
const elided = new RegExp(
  `${lead}(?:leave|quit|resign|say (?:yes|no)|give notice|hand in|stop|start looking|look)\\b`,
  "u",
);
const orElse = new RegExp(`\\b(?:or else|or|otherwise) (?:i|we)(?:'m|m| am|'ll| will)? ${deed}`, "u");
const state = new RegExp("\\b(?:if|unless)\\b", "u");
const deadline = /\b(?:by|before|until|till|within|in|after|come|end of)\b/g;
/** "= leave", ", then look" at the end; "i promised myself to leave". */
const shortDeed = /(?:=|->|→|,|:) ?(?:then )?(?:i )?(?:leave|quit|resign|look|go|out)\b[.!]*$/;
const promised = /\b(?:myself|i (?:plan|want|promised)) to (?:leave|quit|resign|look|go|stop)\b/;
const season =
  /\b(?:by|before|until|till) (?:the |next |this )?(?:summer|spring|autumn|fall|winter|easter|christmas|xmas|new year|my birthday|then)\b/;
const again = /\b(?:again|still|any ?more|ever|one more time|another)\b/;
const oneMore =
  /\bone more (?!(?:coffee|tea|beer|drink|wine|song|page|episode|call|mail|email|hour|minute)\b)[\p{L} -]{2,30} (?:and|then) (?:i|we)(?:'m|m| am|'ll| will)? (?:out|gone|done|off|leav(?:e|ing)|quit(?:ting)?)\b/u;

const starts = `(?:${lead}(?:will )?|${self}|\\b(?:to|and|then) )`;
const holding =
  "(?:wait(?:ing)?|stay(?:ing)?|hold(?:ing)? (?:on|off|out)|hang(?:ing)? on|stick(?:ing)? (?:it out|with it|around|at it)|keep(?:ing)? going|carry(?:ing)? on|giv(?:e|ing) (?:it|this|them|the(?: \\p{L}+){1,2}|myself)|park(?:ing)? (?:it|this)|(?:not|won't|wont) (?:leave|leaving|decide|deciding|quit|quitting|move|moving))";
/** Without a day, only what changes a working life is worth a tripwire: not until the build is done. */
const weighty =
  /\b(?:promot\w+|roles?|lead|offers?|contract|bonus|raise|reviews?|round|jobs?|handover|harvest|thesis|book|project|kids|school|season|visa|degree|exams?|manager|director|boss|team|merger|reorg\w*|funding|grant|baby|house|mortgage|savings|something else|posted|signed|paid|hired|retire\w*|easter|christmas|summer|spring|autumn|fall|winter)\b/;
const waits = new RegExp(`${starts}${holding}(?: [^,.;:!?]{0,50}?)?( (?:until|till|til|'til|before) )`, "u");
const waitsFor = new RegExp(`${starts}(wait(?:ing)? for (?:the|my|an?) [^,.;:!?]{3,40} (?:in|by|at) )`, "u");
const gives = new RegExp(
  `${starts}(giv(?:e|ing) (?:it|this|them|myself|the (?:\\p{L}+ ?){1,2}?) (?:(another|one more)|(\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: more)?) (day|week|month|quarter|year)s?\\b)`,
  "u",
);
const bare = new RegExp(
  `${lead}(?:i (?:said|told myself)[,:]? )?((?:until|till) (?:the )?)([^,.;:!?]{3,40}?)(?:, (?:i (?:said|told myself)|no longer|no more|not a day|at most|max|latest|then (?:i|we))|[.!]|$)`,
  "u",
);
const then =
  /^[^\p{L}\d]*((?:another|one more|\d{1,2} more|(?:two|three|four|five|six|eight|ten|twelve) more) (day|week|month|quarter|year)s?),? (?:and )?then\b/u;
/** Small waits: for a clock, a meal, the weather, a bus. */
const small =
  /^(?:the |my |he |she |they |you |then|after |late|later|now|next (?:door|to)|about |around |past )*(?:\d{1,2}(?::\d\d)?(?: ?[ap]m|h|\.|$)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|morning|evening|tonight|tomorrow|lunch|dinner|breakfast|tea|coffee|rain|storm|snow|pasta|kettle|bus|train|tram|ferry|talk|meeting|call|bell|end of the (?:talk|meeting|call|film|show|day)|sees?|sun|light|shop)\b|$|,)/;

/** The tripwires of a note, in order. Takes any text, never throws. */
export function tripwiresIn(note: NoteText, around: DecisionAround): Tripwire[] {
  if (!note.mayTell(cue)) return [];
  return ownSentences(note, around, pattern, cue).flatMap((sentence) => {
    const found = tripwireIn(sentence);
    if (found === null) return [];
    const { start, end, line, block } = sentence;
    const dated = around.datedAt(block, start)?.dated ?? null;
    return [{ start, end, line, ...found, dated }];
  });
}

function tripwireIn({ said, text, ending }: OwnSentence): Pick<Tripwire, "text" | "when" | "why"> | null {
  if (ending === "question" || said.length > 400) return null;
  const because = (id: "tripwire-if" | "tripwire-wait", value: string): Reason => ({ id, values: { value } });
  // What rules match is as long as what one reads only where nothing was blanked.
  const words = (from: number, to: number) =>
    (said.length === text.length ? text : said).slice(from, to).trim();

  if (/\b(?:tell|say to|ask) (?:him|her|them|\p{L}+ that)\b/u.test(said)) return null;
  const condition = state.exec(said);
  if (condition && /\b(?:wrote|written|said|noted)\b/.test(said.slice(0, condition.index))) return null;
  let known: string | null | undefined;
  const when = (): string | null => (known === undefined ? (known = firstWhen(said)) : known);
  if (condition) {
    const mine = byMyself.exec(said);
    const acts =
      (mine && !inCondition(said, condition.index, mine.index)) ||
      elided.test(said) ||
      shortDeed.test(said) ||
      promised.test(said.slice(0, condition.index));
    if (
      acts &&
      (when() !== null ||
        season.test(said) ||
        again.test(said.slice(condition.index)) ||
        strongDeed.test(said))
    )
      return { text, when: when(), why: because("tripwire-if", condition[0]) };
  }
  const isShort = /^[^\p{L}]*no \p{L}/u.test(said) && shortDeed.test(said);
  if (
    (orElse.test(said) && when() !== null) ||
    (isShort && (when() !== null || season.test(said))) ||
    oneMore.test(said)
  )
    return { text, when: when(), why: because("tripwire-if", oneMore.test(said) ? "one more" : "or") };

  const more = then.exec(said);
  if (more) {
    const [, phrase = "", unit = ""] = more;
    const count = /^\d+|^(?!another|one)\p{L}+/u.exec(phrase)?.[0] ?? "one";
    return { text, when: `${count} ${unit}s`, why: because("tripwire-wait", phrase) };
  }
  const give = gives.exec(said);
  if (give) {
    const [, phrase = "", , count = "one", unit = ""] = give;
    const from = give.index + give[0].length - phrase.length;
    return {
      text: words(from, from + phrase.length),
      when: `${count} ${unit}s`,
      why: because("tripwire-wait", phrase.split(" ")[0] ?? ""),
    };
  }
  const wait = waits.exec(said) ?? waitsFor.exec(said);
  if (wait) {
    const [whole, phrase = ""] = wait;
    const from = wait.index + whole.length - phrase.length;
    const behind = wait.index + whole.length;
    const stop = /[,.;:!?()]|\s(?:aka|and then|then)\s|$/.exec(said.slice(behind))?.index ?? 0;
    const what = said.slice(behind, behind + stop);
    const named = whenIn(`${phrase.trim().split(" ").at(-1) ?? ""} ${what}`);
    if (
      !small.test(what) &&
      !/\b(?:can't|cannot|couldn't|don't|didn't|not)\s*$/.test(said.slice(0, wait.index))
    )
      if (named !== null || (!/^wait/.test(phrase.trim()) && isWeighty(said, wait.index, what)))
        return {
          text: words(from, behind + stop),
          when: named,
          why: because("tripwire-wait", phrase.trim().split(" ")[0] ?? ""),
        };
  }
  const alone = bare.exec(said);
  if (alone) {
    const [, until = "", what = ""] = alone;
    const named = small.test(what) ? null : whenIn(`until ${what}`);
    if (named !== null && named.length >= what.trim().length - 1) {
      const from = said.indexOf(until + what);
      return {
        text: words(from, from + until.length + what.length),
        when: named,
        why: because("tripwire-wait", until.trim()),
      };
    }
  }
  return null;
}

/** The first words behind a "by", an "in" or the like that name a day. */
function firstWhen(said: string): string | null {
  for (const { index } of said.matchAll(deadline)) {
    const found = whenIn(said.slice(index, index + 40));
    if (found !== null) return found;
  }
  return null;
}

function isWeighty(said: string, at: number, what: string): boolean {
  return weighty.test(what) || /\bdecided\b/.test(said.slice(0, at + 12));
}

/** Whether the deed belongs to the condition itself: "if i leave by six". */
function inCondition(said: string, condition: number, deedAt: number): boolean {
  return deedAt > condition && !/\p{L}/u.test(said.slice(said.indexOf(" ", condition), deedAt));
}
