/** First stage of finding questions: stretches of prose that may be one, with the evidence for it. */
import { isProse, type NoteText } from "../notes/note-text";
import { isQuestionMark, type Sentence } from "../notes/sentences";
import { spansIn } from "../notes/spans";
import type { Reason } from "../reason";
import { type Announcement, announcementsOf } from "./announcement";
import { folded, opening, tokens } from "./tokens";

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
  if (!marked && !opensUnmarked(note.text, sentence.start, announcement !== null)) return null;
  const raw = note.plain(block, sentence.start, sentence.end);
  const own = announcement && announcement.block === block ? null : announcement;
  if (marked) {
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
    text: tidy(raw).replace(/[.:]$/, ""),
    marked,
    announcement: own,
    lead: "",
    linked: null,
    why: [unmarked],
  };
}

/** Why a sentence without a question mark is one all the same, or null. */
function unmarkedReason(note: NoteText, block: number, raw: string, announcement: Announcement | null): Reason | null {
  const at = note.at(block);
  if (at.kind === "row" || at.kind === "heading" || /[:：]$/.test(raw)) return null;
  const text = folded(raw).replace(/^[^\p{L}\p{N}¿]+/u, "");
  const { words } = note;
  const wondering = opening(text, words.wonderings);
  if (wondering && tokens(text).length >= 4) return { id: "wondering", values: { value: wondering } };
  const [first = "", second = "", third = ""] = tokens(text, 4);
  if (announcement && (words.questionWords.has(first) || words.auxiliaries.has(first) || first === "whether" || first === "ob")) {
    if (tokens(text).length >= 3) return { id: "announced", values: { value: announcement.text } };
  }
  if (announcement && at.kind === "item" && tokens(text).length >= 3 && /\b(?:to|can|should|will|we|i|or not)\b/.test(text) && words.conditions.has(first)) {
    return { id: "announced", values: { value: announcement.text } };
  }
  // "what do i do all day", "should i stay": the verb stands before its subject.
  const inverted =
    (words.questionWords.has(first) && words.auxiliaries.has(second) && personal.has(third)) ||
    (asking.has(first) && personal.has(second));
  return inverted && words.code === "en" && tokens(text).length >= 4 && !/[,;]/.test(text.slice(0, 40)) && !/[.!]/.test(raw.slice(-1))
    ? { id: "question-words", values: { value: [first, second].join(" ") } }
    : null;
}

const personal = new Set(["i", "we"]);
const asking = new Set(["should", "shouldn't", "shall", "am"]);
/** First words of what may be a question without a mark; under an announcement every sentence may be. */
const unmarkedOpeners = new Set(
  "what why how who where when which should shouldn't shall am i wondering not unsure the question ich die frage me la je ik de zastanawiam pytanie nie eu pergunto a no não".split(
    " ",
  ),
);

/** A cheap look at how a sentence opens, before its words are read. */
function opensUnmarked(text: string, start: number, announced: boolean): boolean {
  if (announced) return true;
  let from = start;
  while (from < start + 4 && !isLetterCode(text.charCodeAt(from))) from++;
  let to = from;
  while (to < from + 12 && isLetterCode(text.charCodeAt(to))) to++;
  return unmarkedOpeners.has(text.slice(from, to).toLowerCase());
}

function isLetterCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 39 || (code > 0xbf && code < 0x250);
}

/** A cheap look at whether a block without a mark is worth reading for a question: at the start of its lines and sentences. */
function mayAskUnmarked(note: NoteText, block: number): boolean {
  const at = note.at(block);
  if (at.kind === "heading" || at.kind === "row") return false;
  const end = Math.min(at.end, at.start + 2000);
  if (opensUnmarked(note.text, at.start, false)) return true;
  for (let r = 2; r < at.rows.length; r += 2) if (opensUnmarked(note.text, at.rows[r] as number, false)) return true;
  for (let p = note.text.indexOf(". ", at.start); p >= 0 && p < end; p = note.text.indexOf(". ", p + 2)) {
    if (opensUnmarked(note.text, p + 2, false)) return true;
  }
  return false;
}

const announcer =
  /question|\bqs\b|\bq:|unknowns|wonder|\basks?\b|asked|asking|frage|fragt|pregunta|dudas|vraag|vragen|pergunta|pytani|问题|疑问|質問|疑問|질문/i;

function mayAnnounce(note: NoteText): boolean {
  return announcer.test(note.text);
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
  if (/[=;{}<>|\\^]\s*\S*\?$/.test(text) || /\w\?[:.]\w/.test(text)) return false;
  if (found.length === 1) {
    const word = found[0] as string;
    return /\d/.test(word) ? false : note.words.questionWords.has(word) || word.length > 2;
  }
  return true;
}

const leadIn = /^(.{2,160}?)(?:\s+[-–—]{1,2}>?\s+|[:：]\s*|\s+(?:->|=>|→)\s*)(?=\S)/su;
const spliceBefore =
  /,\s+(?=(?:(?:so|and|but)\s+)?(?:does|is|isn't|are|do|did|should|would|could|can|will|am)\s+(?:that|this|it|i|we|they|he|she|you)\b)/giu;
const turned =
  / (?:(?:and|so|but|okay|ok|like) )?(?:(?:what|why|how|who|where|when) (?:do|does|did|am|are|is|was|should|would|could|can|will) (?:i|we|you|it|they|he|she|this|that)|is (?:that|this|it) so) /giu;
const opensQuote = /[“"„«「『《]/gu;
const closes: Readonly<Record<string, string>> = { "“": "”", '"': '"', "„": "“", "«": "»", "「": "」", "『": "』", "《": "》" };

/** Who speaks at the start of a line, with the time in brackets where a chat left it. */
export const chatTag = /^(?:\[[\d/.,: apm-]{4,24}\]\s*)?\p{L}[\p{L}.-]{1,24}(?: \p{Lu}[\p{L}.-]{1,24})?:\s+/iu;

/** How many characters in front of a question are no part of it: a label, a lead-in, a statement put before it. */
function leadLength(note: NoteText, block: number, sentence: Sentence): number {
  const raw = note.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 900));
  const inverted = raw.lastIndexOf("¿");
  if (inverted > 0) return inverted;
  let cut = addressLength(note, block, sentence);

  if (raw.charAt(cut) === "[") cut += chatTag.exec(raw.slice(cut, cut + 80))?.[0].length ?? 0;

  // The words of a link or a quotation that ask by themselves: what leads to them is not part of the question.
  const { link } = sentence;
  if (link && link.start > sentence.start + cut && opensQuestion(note, note.text.slice(link.inner, link.inner + 60))) {
    return link.start - sentence.start;
  }
  const quote = openQuote(raw, cut);
  if (quote > cut) return quote;
  const bracket = openBracket(raw, cut);
  if (bracket > cut) return bracket;

  for (let guard = 0; guard < 3; guard++) {
    const match = leadIn.exec(raw.slice(cut));
    if (!match || insideSpan(note, block, sentence.start + cut + (match[1] as string).length)) break;
    const rest = raw.slice(cut + match[0].length);
    if (!isLead(note, folded(match[1] as string), folded(rest))) break;
    cut += match[0].length;
  }
  const semicolon = raw.lastIndexOf("; ");
  if (semicolon > cut && tokens(raw.slice(semicolon)).length >= 3 && !insideSpan(note, block, sentence.start + semicolon)) {
    cut = semicolon + 2;
  }
  // A question in Chinese or Japanese inside a line of another script begins where its script does.
  if (/[？]["'”’)*_\s]*$/u.test(raw)) {
    const run = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]+[？]["'”’)*_\s]*$/u.exec(raw);
    if (run && run.index > cut && letters.test(run[0]) && /[\p{Script=Latin}]/u.test(raw.slice(0, run.index))) return run.index + (/^\p{P}+/u.exec(run[0])?.[0].length ?? 0);
  }
  const tail = raw.slice(cut);
  const first = tokens(tail, 1)[0] ?? "";
  const { words } = note;
  if (words.code === "en" && tail.length > 100 && !words.conditions.has(first) && !words.questionWords.has(first)) {
    // A thought typed without any stops: the question is its last clause that is turned round.
    let turn = -1;
    for (const match of tail.matchAll(turned)) turn = match.index + 1;
    if (turn > 60) return cut + turn;
  }
  if (words.code === "en" && !words.conditions.has(first) && !words.questionWords.has(first) && !words.auxiliaries.has(first)) {
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

function opensQuestion(note: NoteText, text: string): boolean {
  const [first = ""] = tokens(text, 1);
  return note.words.questionWords.has(first) || note.words.auxiliaries.has(first);
}

/** Where a quotation opens that is still open at the sentence's end, or closes with it; -1 for none. */
function openQuote(raw: string, from: number): number {
  const body = raw.replace(/[\s*_)\]]+$/, "");
  for (const match of raw.matchAll(opensQuote)) {
    if (match.index < from || (match.index > 0 && /[\p{L}\p{N}]/u.test(raw.charAt(match.index - 1)))) continue;
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

function isLead(note: NoteText, lead: string, rest: string): boolean {
  const before = tokens(lead);
  if (before.length === 0) return tokens(rest).length > 0;
  const { words } = note;
  const opens = opensQuestion(note, rest) || rest.startsWith("¿");
  if (!opens && before.length > 2) return false;
  if (before.some((word) => words.announcers.has(word) || word === "question" || word === "questions")) return true;
  if (words.saying.has(before[before.length - 1] ?? "")) return true;
  if (before.length <= 3) return !words.questionWords.has(before[0] ?? "");
  // A clause before a colon or dash that the question does not lean on.
  return opens && !/\b(?:they|them|it|its|that|this|those|these|there)\b/.test(rest) && before.length <= 12;
}

function insideSpan(note: NoteText, block: number, offset: number): boolean {
  return spansIn(note.spans(block), offset, offset + 1).some((span) => span.kind !== "struck");
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
