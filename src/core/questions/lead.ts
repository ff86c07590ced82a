/** What stands in front of a question on its line and is no part of it. */
import type { Language } from "../language/language";
import type { NoteText } from "../notes/note-text";
import type { Sentence } from "../notes/sentences";
import { spansIn } from "../notes/spans";
import { folded, opening, tokens } from "./tokens";

const letters = /\p{L}/u;
/** What stands where a question does not begin with its sentence: marks that part, quote or enclose. */
const cuttable = /[¿:：;,"“„«「『《([？→–—]|--?>?\s|=>|\/\//;
const leadIn = /^(.{2,160}?)(?:\s+[-–—]{1,2}>?\s+|[:：]\s*|\s+(?:->|=>|→)\s*)(?=\S)/su;
const parting = /[:：→–—]|\s-|=>/;
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

/** "Q:", "Q2." in front of a question. */
export const questionTag = /^q\s*\d*\s*[:.)]\s*/i;

/** How many characters in front of a question are no part of it: a label, a lead-in, a statement put before it. */
export function leadLength(note: NoteText, block: number, sentence: Sentence): number {
  const raw = note.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 900));
  // Most questions are just that: nothing in front of them to cut off.
  if (raw.length < 100 && !cuttable.test(raw)) return 0;
  const inverted = raw.lastIndexOf("¿");
  if (inverted > 0) return inverted;
  let cut = addressLength(note, block, sentence);
  cut += questionTag.exec(raw.slice(cut, cut + 12))?.[0].length ?? 0;

  // "is it cold? (in the hall) and who pays for it?": the aside belongs to the question before.
  if (
    raw.charAt(cut) === "(" &&
    /[?？]\s*$/.test(note.text.slice(Math.max(0, sentence.start - 8), sentence.start))
  ) {
    const close = raw.indexOf(")") + 1;
    if (close > 0 && tokens(raw.slice(close)).length >= 3)
      cut = close + (raw.slice(close).length - raw.slice(close).trimStart().length);
  }
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
    if (
      !pointsOn(match[0], rest) &&
      !isLead(note, folded(match[1] as string), folded(rest), /[:：]\s*$/.test(match[0]))
    )
      break;
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
  if (words.conditions.has(first) || words.questionWords.has(first)) return cut;
  if (tail.length > 100) {
    const turn = lastTurn(words, tail);
    if (turn > 60) return cut + turn;
  }
  return words.auxiliaries.has(first) ? cut : cut + splice(words, tail);
}

/** A thought typed without any stops: the question is its last clause that is turned round, "... what do i". */
function lastTurn(words: Language, tail: string): number {
  const gaps = [...tail.matchAll(/\s+/g)];
  for (const gap of gaps.reverse()) {
    const at = gap.index + gap[0].length;
    const [first = "", second = "", third = ""] = tokens(tail.slice(at, at + 40), 3);
    const before = tokens(tail.slice(Math.max(0, at - 12), at)).pop() ?? "";
    const joined = words.joining.has(before);
    if (
      (words.questionWords.has(first) && words.auxiliaries.has(second) && words.subjects.has(third)) ||
      (joined && words.auxiliaries.has(first) && words.pointing.has(second))
    )
      return joined ? tail.lastIndexOf(before, at) : at;
  }
  return -1;
}

/** Length of the statements that stand before a question with only a comma between: "it rained all day, so is it the roof?" */
function splice(words: Language, tail: string): number {
  for (let comma = tail.lastIndexOf(", "); comma > 0; comma = tail.lastIndexOf(", ", comma - 1)) {
    const said = tokens(tail.slice(comma + 2, comma + 60), 4);
    const [verb = "", subject = ""] = words.joining.has(said[0] ?? "") ? said.slice(1) : said;
    if (!words.auxiliaries.has(verb) || !words.subjects.has(subject) || words.articles.has(subject)) continue;
    const tag = opening(folded(tail.slice(comma + 2)), words.tags) !== null;
    return said.length >= 3 && !tag ? comma + 2 : 0;
  }
  return 0;
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
    if (end < 0 || (end === body.length - 1 && tokens(raw.slice(match.index)).length > 1)) return match.index;
    if (close === match[0] && end >= 0 && end < body.length - 1) return -1;
  }
  return -1;
}

/** Where a bracket opens that the sentence does not close, behind other words; -1 for none. */
function openBracket(raw: string, from: number): number {
  let open = -1;
  // A footnote stands in its place: "plans^[or is this a page of its own?]".
  const closed = raw.endsWith("?]") ? raw.length - 1 : raw.length;
  for (let p = from; p < closed; p++) {
    const char = raw.charAt(p);
    if (char === "(" || (char === "[" && raw.charAt(p - 1) === "^")) open = p;
    else if (char === (raw.charAt(open) === "[" ? "]" : ")")) open = -1;
  }
  return open > 0 && raw.charAt(open - 1) !== "]" && tokens(raw.slice(open)).length > 1 ? open + 1 : -1;
}

/** "only the good ones => mend it here or in the harbour?": what an arrow points to, where it is the last of them. */
function pointsOn(lead: string, rest: string): boolean {
  return /(?:->|=>|→)\s*$/.test(lead) && tokens(rest).length >= 3 && !/->|=>|→/.test(rest);
}

function isLead(note: NoteText, lead: string, rest: string, colon: boolean): boolean {
  const before = tokens(lead);
  if (before.length === 0) return tokens(rest).length > 0;
  const { words } = note;
  const opens = opensQuestion(note, rest) || rest.startsWith("¿");
  if (!opens && (before.length > 2 || !colon)) return false;
  if (before.some((word) => words.announcers.has(word) || words.asking.has(word))) return true;
  if (words.saying.has(before[before.length - 1] ?? "")) return true;
  if (before.length <= 3) return !words.questionWords.has(before[0] ?? "");
  // A clause before a colon or dash that the question does not lean on.
  return opens && before.length <= 12 && !tokens(rest).some((word) => words.pointing.has(word));
}

function insideSpan(note: NoteText, block: number, offset: number): boolean {
  return spansIn(note.spans(block), offset, offset + 1).some((span) => span.kind !== "struck");
}
