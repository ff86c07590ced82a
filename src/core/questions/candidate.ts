/** First stage of finding questions: stretches of prose that may be one, with the evidence for it. */
import type { Language } from "../language/language";
import { isProse, type NoteText } from "../notes/note-text";
import { isQuestionMark, type Sentence } from "../notes/sentences";
import type { Reason } from "../reason";
import { type Announcement, announcementsOf } from "./announcement";
import { leadLength, opensQuestion } from "./lead";
import { tokens } from "./tokens";
import { mayAskItself, mayAskUnmarked, unmarkedReason } from "./unmarked";

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
  const announced = mayAnnounce(note) ? announcementsOf(note) : null;
  const marks = markOffsets(note.text);
  let nextMark = 0;
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    while (nextMark < marks.length && (marks[nextMark] as number) < block.start) nextMark++;
    const marked = nextMark < marks.length && (marks[nextMark] as number) < block.end;
    if (!isProse(block)) continue;
    const announcement = announced?.[i] ?? null;
    if (!marked && !announcement && !mayAskUnmarked(note, i)) continue;
    if (block.kind === "row" && block.level === 1) continue;
    const sentences = note.sentences(i);
    sentences.forEach((sentence, s) => {
      const candidate = asCandidate(note, i, s, sentence, announcement);
      if (candidate) found.push(candidate);
    });
  }
  return found;
}

function asCandidate(
  note: NoteText,
  block: number,
  index: number,
  sentence: Sentence,
  announcement: Announcement | null,
): Candidate | null {
  const marked = sentence.ending === "question";
  if (!marked && announcement === null && !mayAskItself(note, sentence.start, sentence.end)) return null;
  const raw = note.plain(block, sentence.start, sentence.end);
  const own = announcement && announcement.block === block ? null : announcement;
  if (marked) {
    if (codeBehind.test(note.text.slice(sentence.end, sentence.end + 3))) return null;
    if (!hasWords(raw, note) || (/\s[?]{2,}$/.test(raw) && !opensQuestion(note, raw))) return null;
    const cut = leadLength(note, block, sentence);
    const start = sentence.start + cut;
    const text = tidy(cut > 0 ? note.plain(block, start, sentence.end) : raw);
    if (!letters.test(text)) return null;
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

const announcing = new Map<Language, RegExp>();

/** A cheap look for the words that announce questions. */
function mayAnnounce({ text, words }: NoteText): boolean {
  let pattern = announcing.get(words);
  if (!pattern) {
    const list = [...words.announcers, ...words.asking].join("|");
    announcing.set(words, (pattern = new RegExp(words.inner.length > 0 ? list : `\\b(?:${list})\\b`, "i")));
  }
  return pattern.test(text);
}

function markOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (let p = text.indexOf("?"); p >= 0; p = text.indexOf("?", p + 1)) offsets.push(p);
  if (/[？؟՞፧⳺⳻︖﹖⁇⁈⁉]|[\u0370-\u03ff\u1f00-\u1fff];/.test(text)) {
    for (let p = 0; p < text.length; p++) {
      const code = text.charCodeAt(p);
      if (code !== 63 && (isQuestionMark(code) || code === 59)) offsets.push(p);
    }
    offsets.sort((a, b) => a - b);
  }
  return offsets;
}

/** "let name: string? = nil" */
const codeBehind = /^ (?:[={}]|&&|\|\|) /;
const letters = /\p{L}/u;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** True for a text that asks something in words: not "???", "(?)", a type signature, a regular expression. */
function hasWords(text: string, note: NoteText): boolean {
  if (!letters.test(text)) return false;
  if (wide.test(text)) return true;
  const found = tokens(text, 60);
  if (found.length === 0) return false;
  const inWords = found.reduce((sum, word) => sum + word.length, 0);
  const dense = text.replace(/\s+/g, "").length;
  if (dense > 0 && inWords / dense < 0.6) return false;
  if (/"\s*:\s*["{[\d]/.test(text)) return false;
  if (/[=;{}<>|\\^]\s*\S*\?$/.test(text) || /\w\?[:.]\w/.test(text)) return false;
  if (found.length === 1) {
    const word = found[0] as string;
    return /\d/.test(word) ? false : note.words.questionWords.has(word) || word.length > 1;
  }
  return true;
}

/** What a reader would leave off at the ends: quotes and brackets that do not close inside. */
function tidy(text: string): string {
  let out = text.replace(/^[\s\-–—>•*_]+/u, "").trim();
  const pairs: readonly [string, string][] = [
    ["(", ")"],
    ["“", "”"],
    ["[", "]"],
    ["„", "“"],
    ["«", "»"],
  ];
  for (const [open, close] of pairs) {
    if (out.startsWith(open) && !out.includes(close)) out = out.slice(open.length);
    if (out.endsWith(close) && !out.includes(open)) out = out.slice(0, -close.length);
    if (out.startsWith(open) && out.endsWith(close)) out = out.slice(open.length, -close.length);
  }
  if (out.startsWith('"') && out.indexOf('"', 1) < 0) out = out.slice(1);
  if (out.endsWith('"') && out.indexOf('"') === out.length - 1) out = out.slice(0, -1);
  return out.trim();
}
