/** What stands in front of a question on its line and is no part of it. */
import type { NoteText } from "../notes/note-text";
import type { Sentence } from "../notes/sentences";
import { spansIn } from "../notes/spans";
import { folded, tokens } from "./tokens";

const letters = /\p{L}/u;
/** What stands where a question does not begin with its sentence: marks that part, quote or enclose. */
const cuttable = /[¿:：;,"“„«「『《([？→–—]|--?>?\s|=>|\/\//;
const leadIn = /^(.{2,160}?)(?:\s+[-–—]{1,2}>?\s+|[:：]\s*|\s+(?:->|=>|→)\s*)(?=\S)/su;
const parting = /[:：→–—]|\s-|=>/;
const spliceBefore =
  /,\s+(?=(?:(?:so|and|but)\s+)?(?:does|is|isn't|are|do|did|should|would|could|can|will|am)\s+(?:that|this|it|i|we|they|he|she|you)\b)/giu;
const turned =
  / (?:(?:and|so|but|okay|ok|like) )?(?:(?:what|why|how|who|where|when) (?:do|does|did|am|are|is|was|should|would|could|can|will) (?:i|we|you|it|they|he|she|this|that)|is (?:that|this|it) so) /giu;
const opensQuote = /[“"„«「『《]/gu;
const closes: Readonly<Record<string, string>> = {
  "“": "”",
  '"': '"',
  "„": "“",
  "«": "»",
  "「": "」",
  "『": "』",
  "《": "》",
};

/** Who speaks at the start of a line, with the time in brackets where a chat left it. */
export const chatTag =
  /^(?:\[[\d/.,: apm-]{4,24}\]\s*)?\p{L}[\p{L}.-]{1,24}(?: \p{Lu}[\p{L}.-]{1,24})?:\s+/iu;

/** How many characters in front of a question are no part of it: a label, a lead-in, a statement put before it. */
export function leadLength(note: NoteText, block: number, sentence: Sentence): number {
  const raw = note.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 900));
  // Most questions are just that: nothing in front of them to cut off.
  if (raw.length < 100 && !cuttable.test(raw)) return 0;
  const inverted = raw.lastIndexOf("¿");
  if (inverted > 0) return inverted;
  let cut = addressLength(note, block, sentence);

  if (raw.charAt(cut) === "[") cut += chatTag.exec(raw.slice(cut, cut + 80))?.[0].length ?? 0;

  // The words of a link or a quotation that ask by themselves: what leads to them is not part of the question.
  const { link } = sentence;
  if (
    link &&
    link.start > sentence.start + cut &&
    opensQuestion(note, note.text.slice(link.inner, link.inner + 60))
  ) {
    return link.start - sentence.start;
  }
  const quote = openQuote(raw, cut);
  if (quote > cut) return quote;
  const bracket = openBracket(raw, cut);
  if (bracket > cut) return bracket;

  for (let guard = 0; guard < 3 && parting.test(raw); guard++) {
    const match = leadIn.exec(raw.slice(cut));
    if (!match || insideSpan(note, block, sentence.start + cut + (match[1] as string).length)) break;
    const rest = raw.slice(cut + match[0].length);
    if (!isLead(note, folded(match[1] as string), folded(rest), /[:：]\s*$/.test(match[0]))) break;
    cut += match[0].length;
  }
  const semicolon = raw.lastIndexOf("; ");
  if (
    semicolon > cut &&
    tokens(raw.slice(semicolon)).length >= 3 &&
    !insideSpan(note, block, sentence.start + semicolon)
  ) {
    cut = semicolon + 2;
  }
  // A question in Chinese or Japanese inside a line of another script begins where its script does.
  if (/[？]["'”’)*_\s]*$/u.test(raw)) {
    const run = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]+[？]["'”’)*_\s]*$/u.exec(raw);
    if (run && run.index > cut && letters.test(run[0]) && /[\p{Script=Latin}]/u.test(raw.slice(0, run.index)))
      return run.index + (/^\p{P}+/u.exec(run[0])?.[0].length ?? 0);
  }
  const tail = raw.slice(cut);
  const first = tokens(tail, 1)[0] ?? "";
  const { words } = note;
  if (
    words.code === "en" &&
    tail.length > 100 &&
    !words.conditions.has(first) &&
    !words.questionWords.has(first)
  ) {
    // A thought typed without any stops: the question is its last clause that is turned round.
    let turn = -1;
    for (const match of tail.matchAll(turned)) turn = match.index + 1;
    if (turn > 60) return cut + turn;
  }
  if (
    words.code === "en" &&
    !words.conditions.has(first) &&
    !words.questionWords.has(first) &&
    !words.auxiliaries.has(first)
  ) {
    let splice = -1;
    for (const match of tail.matchAll(spliceBefore)) splice = match.index + match[0].length;
    if (splice > 0 && tokens(tail.slice(splice)).length >= 3) cut += splice;
  }
  return cut;
}

/** Length of the addresses and embeds a sentence begins with: they are what it is about, not what it asks. */
function addressLength(note: NoteText, block: number, sentence: Sentence): number {
  let at = sentence.start;
  for (const span of spansIn(note.spans(block), sentence.start, sentence.end)) {
    if (span.start < at) continue;
    if (span.start !== at || span.kind !== "url" || span.end >= sentence.end) break;
    at = span.end;
    while (at < sentence.end && /[\s|–—-]/.test(note.text.charAt(at))) at++;
  }
  return at - sentence.start;
}

export function opensQuestion(note: NoteText, text: string): boolean {
  const [first = ""] = tokens(text, 1);
  return note.words.questionWords.has(first) || note.words.auxiliaries.has(first);
}

/** Where a quotation opens that is still open at the sentence's end, or closes with it; -1 for none. */
function openQuote(raw: string, from: number): number {
  const body = raw.replace(/[\s*_)\]]+$/, "");
  for (const match of raw.matchAll(opensQuote)) {
    if (match.index < from || (match.index > 0 && /[\p{L}\p{N}]/u.test(raw.charAt(match.index - 1))))
      continue;
    const close = closes[match[0]] as string;
    const end = raw.indexOf(close, match.index + 1);
    if ((end < 0 || end === body.length - 1) && tokens(raw.slice(match.index)).length > 1) return match.index;
    if (close === match[0] && end >= 0 && end < body.length - 1) return -1;
  }
  return -1;
}

/** Where a bracket opens that the sentence does not close, behind other words; -1 for none. */
function openBracket(raw: string, from: number): number {
  let open = -1;
  for (let p = from; p < raw.length; p++) {
    const char = raw.charAt(p);
    if (char === "(") open = p;
    else if (char === ")") open = -1;
  }
  return open > 0 && raw.charAt(open - 1) !== "]" && tokens(raw.slice(open)).length > 1 ? open + 1 : -1;
}

function isLead(note: NoteText, lead: string, rest: string, colon: boolean): boolean {
  const before = tokens(lead);
  if (before.length === 0) return tokens(rest).length > 0;
  const { words } = note;
  const opens = opensQuestion(note, rest) || rest.startsWith("¿");
  if (!opens && (before.length > 2 || !colon)) return false;
  if (before.some((word) => words.announcers.has(word) || word === "question" || word === "questions"))
    return true;
  if (words.saying.has(before[before.length - 1] ?? "")) return true;
  if (before.length <= 3) return !words.questionWords.has(before[0] ?? "");
  // A clause before a colon or dash that the question does not lean on.
  return opens && !/\b(?:they|them|it|its|that|this|those|these|there)\b/.test(rest) && before.length <= 12;
}

function insideSpan(note: NoteText, block: number, offset: number): boolean {
  return spansIn(note.spans(block), offset, offset + 1).some((span) => span.kind !== "struck");
}
