/** First stage of finding questions: stretches of prose that may be one, with the evidence for it. */
import { isProse, type NoteText } from "../notes/note-text";
import { isQuestionMark, type Sentence } from "../notes/sentences";
import type { Reason } from "../reason";
import { type Announcement, announcementsOf } from "./announcement";
import { leadLength, opensQuestion } from "./lead";
import { isWordCode, tokens } from "./tokens";
import { type Looks, looksFor, unmarkedReason } from "./unmarked";

export interface Candidate {
  readonly block: number;
  /** Index among the sentences of its block. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True where it ends with a question mark. */
  readonly marked: boolean;
  readonly announcement: Announcement | null;
  /** The words cut off in front of it, such as "the question is -". */
  readonly lead: string;
  readonly linked: Sentence["link"];
  readonly why: readonly Reason[];
}

/** Everything in a note that may be a question, in the order of the text. */
export function candidatesOf(note: NoteText): Candidate[] {
  const found: Candidate[] = [];
  const announced = announcementsOf(note);
  const marks = markOffsets(note.text);
  const looks = looksFor(note);
  let nextMark = 0;
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    while (nextMark < marks.length && (marks[nextMark] as number) < block.start) nextMark++;
    const marked = nextMark < marks.length && (marks[nextMark] as number) < block.end;
    if (!isProse(block)) continue;
    const announcement = announced?.[i] ?? null;
    if (!marked && !announcement && !looks.atBlock(block)) continue;
    if (block.kind === "row" && block.level === 1) continue;
    const sentences = note.sentences(i);
    for (let s = 0; s < sentences.length; s++) {
      const candidate = asCandidate(note, i, s, sentences[s] as Sentence, announcement, looks);
      if (candidate) found.push(candidate);
    }
  }
  return found;
}

function asCandidate(
  note: NoteText,
  block: number,
  index: number,
  sentence: Sentence,
  announcement: Announcement | null,
  looks: Looks,
): Candidate | null {
  const marked = sentence.ending === "question";
  if (titles.test(note.text.slice(sentence.start, sentence.start + 40))) return null;
  if (!marked && announcement === null && !looks.atSentence(sentence.start, sentence.end)) return null;
  const raw = note.plain(block, sentence.start, sentence.end);
  const own = announcement && announcement.block === block ? null : announcement;
  if (marked) {
    if (codeBehind.test(note.text.slice(sentence.end, sentence.end + 3))) return null;
    if (!hasWords(raw, note) || (/\s[?]{2,}$/.test(raw) && !opensQuestion(note, raw))) return null;
    const cut = leadLength(note, block, sentence);
    const start = sentence.start + cut;
    const text = tidy(cut > 0 ? note.plain(block, start, sentence.end) : raw);
    if (cut > 0 && !letters.test(text)) return null;
    const why: Reason[] = [{ id: "ends-with-mark" }];
    if (own) why.push({ id: "announced", values: { value: own.text } });
    return {
      block,
      sentence: index,
      start,
      end: sentence.end,
      text,
      marked,
      announcement: own,
      lead: cut > 0 ? note.plain(block, sentence.start, start) : "",
      linked: sentence.link && sentence.link.start <= start + 1 ? sentence.link : null,
      why,
    };
  }
  const unmarked = unmarkedReason(note, block, raw, own);
  if (!unmarked) return null;
  return {
    block,
    sentence: index,
    start: sentence.start,
    end: sentence.end,
    text: tidy(raw).replace(/[.:。]$/, ""),
    marked,
    announcement: own,
    lead: "",
    linked: null,
    why: [unmarked],
  };
}

function markOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (let p = text.indexOf("?"); p >= 0; p = text.indexOf("?", p + 1))
    if (!opensQuery(text, p)) offsets.push(p);
  if (/[？؟՞፧⳺⳻︖﹖⁇⁈⁉]|[\u0370-\u03ff\u1f00-\u1fff];/.test(text)) {
    for (let p = 0; p < text.length; p++) {
      const code = text.charCodeAt(p);
      if (code !== 63 && (isQuestionMark(code) || code === 59)) offsets.push(p);
    }
    offsets.sort((a, b) => a - b);
  }
  return offsets;
}

/** A field within the text that holds a name: "title:: Why we mend". */
const titles = /^(?:[\p{L}-]*title|alias(?:es)?|citation|source)::\s/iu;
/** "let name: string? = nil" */
const codeBehind = /^ (?:[={}]|&&|\|\|) /;
/** "?q=why": a query of an address. */
function opensQuery(text: string, mark: number): boolean {
  let p = mark + 1;
  while (p < mark + 40 && isWordCode(text.charCodeAt(p))) p++;
  return p > mark + 1 && text.charCodeAt(p) === 61;
}

const letters = /\p{L}/u;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** True for a text that asks something in words: not "???", "(?)", a type signature, a regular expression. */
function hasWords(text: string, note: NoteText): boolean {
  let dense = 0;
  let inWords = 0;
  let words = 0;
  let signs = false;
  for (let p = 0, inside = false; p < text.length; p++) {
    const code = text.charCodeAt(p);
    const word = isWordCode(code);
    if (word) inWords++;
    if (word && !inside) words++;
    if (code > 32 && code !== 0xa0) dense++;
    if (code > 0x2e7f) signs = true;
    inside = word;
  }
  if (inWords === 0 || !letters.test(text)) return false;
  if (signs && wide.test(text)) return true;
  if (inWords < dense * 0.6) return false;
  if (code.test(text) && (keyed.test(text) || closing.test(text) || chained.test(text))) return false;
  if (words > 1) return true;
  const word = tokens(text, 1)[0] ?? "";
  return !/\d/.test(word) && (note.words.questionWords.has(word) || word.length > 1);
}

/** A cheap look for what the patterns below are about. */
const code = /[=:;{}<>|\\^]|\?[.:]/;
const keyed = /"\s*:\s*["{[\d]/;
const closing = /[=;{}<>|\\^]\s*\S*\?$/;
const chained = /\w\?[:.]\w/;

const pairs: readonly [string, string][] = [
  ["(", ")"],
  ["“", "”"],
  ["[", "]"],
  ["„", "“"],
  ["«", "»"],
];
const enclosing = /[()“”[\]„«»"]/;

/** What a reader would leave off at the ends: quotes and brackets that do not close inside. */
function tidy(text: string): string {
  if (isWordCode(text.charCodeAt(0)) && !enclosing.test(text)) return text;
  let out = text.replace(/^[\s\-–—>•*_]+/u, "").trim();
  for (const [open, close] of pairs) {
    if (out.startsWith(open) && !out.includes(close)) out = out.slice(open.length);
    if (out.endsWith(close) && !out.includes(open)) out = out.slice(0, -close.length);
    if (out.startsWith(open) && out.endsWith(close)) out = out.slice(open.length, -close.length);
  }
  if (out.startsWith('"') && out.indexOf('"', 1) < 0) out = out.slice(1);
  if (out.endsWith('"') && out.indexOf('"') === out.length - 1) out = out.slice(0, -1);
  return out.trim();
}
