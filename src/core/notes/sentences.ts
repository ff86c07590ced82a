/** The second stage of reading: the sentences of a block, with exact offsets. */
import type { Language } from "../language/language";
import type { Block } from "./blocks";
import { hasProse, type Span } from "./spans";

/** How a sentence ends: with a question mark, with another mark, or just by the end of the line. */
export type Ending = "question" | "stop" | "none";

/** One sentence. `text.slice(start, end)` is it as written, its closing marks, quotes and brackets included. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly ending: Ending;
  /** The link in whose words it ends, or null. */
  readonly link: Span | null;
}

/** Question marks of every script: Latin, full-width, Arabic, Armenian, Ethiopic, Vai, and the marks that join two. */
export const questionMarks = "?？؟՞፧⳺⳻︖﹖⁇⁈⁉";
const questionCodes = new Set([...questionMarks].map((mark) => mark.charCodeAt(0)));
const closers = new Set([..."\"'”’»)]}*_~=」』）】》〉"].map((mark) => mark.charCodeAt(0)));
const openers = new Set([..."\"'“‘«([{*_~=「『（【《〈„‚¿¡"].map((mark) => mark.charCodeAt(0)));
const wideStops = new Set([..."。！"].map((mark) => mark.charCodeAt(0)));

/** 1 for characters of ASCII at which a sentence may end, or its row of a table. */
const ends = new Uint8Array(128);
for (const mark of "?!.;|") ends[mark.charCodeAt(0)] = 1;

/** True for a character that makes a question of the sentence before it, whatever the script. */
export function isQuestionMark(code: number): boolean {
  return code === 63 || (code > 127 && questionCodes.has(code));
}

/**
 * Cuts a block into sentences. A line break ends a sentence unless the words clearly go on: the line was wrapped because it
 * was full, it ends in a word that cannot end a sentence, or the next begins with one that goes on.
 */
export function sentencesOf(text: string, block: Block, spans: readonly Span[], words: Language): Sentence[] {
  const found: Sentence[] = [];
  const { rows } = block;
  let start = -1;
  let end = -1;
  let nextSpan = 0;
  let link: Span | null = null;

  const finish = (ending: Ending): void => {
    if (start >= 0 && end > start)
      found.push({ start, end, ending, link: ending === "question" ? link : null });
    start = -1;
    end = -1;
  };

  let width = 0;
  for (let r = 0; r < rows.length; r += 2)
    width = Math.max(width, (rows[r + 1] as number) - (rows[r] as number));

  for (let r = 0; r < rows.length; r += 2) {
    const rowEnd = rows[r + 1] as number;
    let p = Math.max(rows[r] as number, end);
    if (start < 0) p = skipLead(text, p, rowEnd);
    while (p < rowEnd) {
      while (
        nextSpan < spans.length &&
        (spans[nextSpan] as Span).start < p &&
        !reaches(spans[nextSpan] as Span, p)
      )
        nextSpan++;
      let span = spans[nextSpan];
      if (span && span.start < p && reaches(span, p)) {
        p = Math.min(span.end, rowEnd);
        end = start >= 0 ? p : end;
        nextSpan++;
        continue;
      }
      if (span && span.start === p) {
        if (span.kind === "link") link = span;
        if (hasProse(span.kind)) {
          if (start < 0) start = p;
          nextSpan++;
          const again = spans[nextSpan];
          if (again && again.start === p) continue;
          end = ++p;
          continue;
        }
        if (span.kind !== "embed" && span.kind !== "comment" && span.kind !== "html") {
          if (start < 0) start = p;
          end = Math.min(span.end, rowEnd);
        } else if (start >= 0 && span.kind === "html" && /^<br\b/i.test(text.slice(p, p + 4))) finish("none");
        p = Math.min(span.end, rowEnd);
        // A formula or address over two lines is entered again on the next; then it is passed over to its end.
        if (span.end <= rowEnd) nextSpan++;
        continue;
      }
      if (link !== null && p >= link.end) link = null;
      if (start >= 0) {
        // Most characters are letters of a sentence that is open.
        const from = p;
        const limit = span ? Math.min(span.start, rowEnd) : rowEnd;
        for (; p < limit; p++) {
          const plain = text.charCodeAt(p);
          if (plain > 127 || ends[plain] === 1) break;
          if (plain > 32) end = p + 1;
        }
        if (p > from) continue;
      }

      const code = text.charCodeAt(p);
      if (code <= 32 || code === 0xa0 || code === 0x3000) {
        p++;
        continue;
      }
      if (code === 124 && block.kind === "row") {
        finish("none");
        p++;
        continue;
      }
      if (start < 0) start = p;

      const asks = isQuestionMark(code) || (code === 59 && isGreek(text, p));
      if (asks || code === 33 || code === 46 || code === 0x2026 || (code > 127 && wideStops.has(code))) {
        let run = p + 1;
        let question = asks;
        while (run < rowEnd) {
          const c = text.charCodeAt(run);
          if (isQuestionMark(c)) question = true;
          else if (c !== 33 && c !== 46 && c !== 0x2026 && c !== 0xff01) break;
          run++;
        }
        if (question && text.charCodeAt(run) === 41) {
          // A doubt in brackets, "(?)" or "(sp?)", is no question; a whole one in brackets is a sentence of its own.
          const open = openBracket(text, start, p);
          if (open >= 0) {
            if (wordCount(text, open + 1, p) > 1)
              found.push({ start: skipLead(text, open + 1, p), end: run, ending: "question", link: null });
            if (run + 1 >= rowEnd || open > start) {
              end = run + 1;
              p = run + 1;
              continue;
            }
          }
        }
        // Closing quotes and brackets belong to the sentence, and so does where a link leads.
        let stop = run;
        let peek = nextSpan;
        for (;;) {
          span = spans[peek];
          while (span && span.start < stop) span = spans[++peek];
          if (span && span.start === stop && span.kind === "url" && text.charCodeAt(stop) === 93)
            stop = Math.min(span.end, rowEnd);
          else if (stop < rowEnd && closers.has(text.charCodeAt(stop)) && !(span && span.start === stop))
            stop++;
          else break;
        }
        if (
          question
            ? endsQuestion(text, p, run, stop, rowEnd, start)
            : endsStatement(text, p, run, stop, rowEnd, start, words)
        ) {
          end = stop;
          finish(question ? "question" : "stop");
          p = skipLead(text, stop, rowEnd);
          continue;
        }
        end = run;
        p = run;
        continue;
      }
      end = ++p;
    }
    if (start >= 0 && r + 2 < rows.length) {
      const from = rows[r] as number;
      const next = rows[r + 2] as number;
      const nextEnd = rows[r + 3] as number;
      if (
        !goesOn(text, Math.max(from, start), rowEnd, next, nextEnd, width, words) &&
        !asksOn(text, start, rowEnd, next, nextEnd, words)
      ) {
        finish("none");
      }
    }
  }
  finish("none");
  return joinAlternatives(text, found, words);
}

/** "is it because it feels hard? or because it feels wrong?" is one question: what follows "or" has no verb of its own. */
function joinAlternatives(text: string, sentences: readonly Sentence[], words: Language): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const before = joined[joined.length - 1];
    if (
      before &&
      before.ending === "question" &&
      sentence.ending === "question" &&
      before.end <= sentence.start &&
      sentence.start - before.end < 4
    ) {
      const [first = "", second = "", third = ""] = firstWords(text, sentence.start, sentence.end);
      const elliptical =
        !words.auxiliaries.has(second) &&
        !words.questionWords.has(second) &&
        !(words.subjects.has(second) && words.auxiliaries.has(third));
      const lower = text.charAt(sentence.start) === text.charAt(sentence.start).toLowerCase();
      if (
        words.alternatives.has(first) &&
        second !== "" &&
        elliptical &&
        lower &&
        !text.slice(before.end, sentence.start).includes("\n")
      ) {
        joined[joined.length - 1] = {
          start: before.start,
          end: sentence.end,
          ending: "question",
          link: null,
        };
        continue;
      }
    }
    joined.push(sentence);
  }
  return joined;
}

function reaches(span: Span, p: number): boolean {
  return span.end > p && !hasProse(span.kind);
}

/** Arrows, dashes and inner list markers in front of a sentence are no part of it. */
function skipLead(text: string, from: number, end: number): number {
  let p = from;
  while (p < end) {
    const code = text.charCodeAt(p);
    if (code <= 32 || code === 0xa0 || code === 0x3000) p++;
    else if ((code === 45 || code === 61 || code === 126) && text.charCodeAt(p + 1) === 62) p += 2;
    else if ((code === 45 || code === 42 || code === 43) && text.charCodeAt(p + 1) === 32) p++;
    else if (code === 0x2013 || code === 0x2014 || code === 0x2022 || code === 0x00b7 || code === 0x25e6) p++;
    else if ((code >= 0x2190 && code <= 0x21ff) || code === 0x27a1 || code === 0x279c || code === 0xfe0f) p++;
    else if (code === 46 || code === 44 || code === 59 || code === 58 || code === 0xff0c || code === 0x3002)
      p++;
    else if (code === 62 && (p + 1 >= end || text.charCodeAt(p + 1) <= 32)) p++;
    else if (text.startsWith("‚Üí", p)) p += 3;
    else break;
  }
  return p;
}

function endsQuestion(
  text: string,
  mark: number,
  run: number,
  stop: number,
  rowEnd: number,
  start: number,
): boolean {
  if (stop >= rowEnd) return true;
  const next = text.charCodeAt(stop);
  // "why is this important?:" and "what now?, i asked": a mark behind the mark.
  const after = text.charCodeAt(stop + 1);
  if (
    (next === 58 || next === 44 || next === 59) &&
    text.charCodeAt(mark - 1) > 32 &&
    (stop + 1 >= rowEnd || after <= 32)
  )
    return true;
  if (next <= 32 && stop > run && isWordInQuotes(text, mark, stop, rowEnd)) return false;
  if (next <= 32 || next === 0xa0 || text.charCodeAt(mark) > 127) return true;
  if (next > 127 || openers.has(next))
    return next !== 40 && next !== 91 && next !== 123 ? true : spaceWithin(text, start, mark);
  if (stop > run) return true;
  // "useful?do you": a space forgotten. But "a?b", "x?: y" and "foo?.bar" are code.
  return (
    isWord(next) &&
    run === mark + 1 &&
    spaceWithin(text, start, mark) &&
    isWord(text.charCodeAt(mark - 1)) &&
    spaceWithin(text, stop, Math.min(rowEnd, stop + 30))
  );
}

/** 'what does "retry?" in the status line mean': one word in quotation marks that is spoken of, not asked. */
function isWordInQuotes(text: string, mark: number, stop: number, rowEnd: number): boolean {
  let open = mark;
  while (open > 0 && isWord(text.charCodeAt(open - 1)) && text.charCodeAt(open - 1) !== 39) open--;
  const quote = text.charAt(open - 1);
  const follows = text.charAt(stop + 1);
  return (
    (quote === '"' || quote === "“" || quote === "'" || quote === "‘") &&
    text.charCodeAt(open - 2) <= 32 &&
    stop + 1 < rowEnd &&
    follows !== follows.toUpperCase()
  );
}

function endsStatement(
  text: string,
  mark: number,
  run: number,
  stop: number,
  rowEnd: number,
  start: number,
  words: Language,
): boolean {
  const code = text.charCodeAt(mark);
  if (stop >= rowEnd) return true;
  const next = text.charCodeAt(stop);
  if (code > 127 && code !== 0x2026) return true;
  if (next > 32 && next !== 0xa0 && !(next > 0x2000 && stop === run)) return false;
  if (code === 33) return true;
  let after = stop;
  while (after < rowEnd && text.charCodeAt(after) <= 32) after++;
  const follows = text.slice(after, after + 1);
  if (run - mark > 1 || code === 0x2026)
    return follows === "" || follows !== follows.toLowerCase() || !/\p{L}/u.test(follows);
  let begin = mark;
  while (begin > start && (isWord(text.charCodeAt(begin - 1)) || text.charCodeAt(begin - 1) === 46)) begin--;
  const word = text.slice(begin, mark).toLowerCase();
  if (
    word.length === 1 &&
    !words.selves.has(word) &&
    (begin === start || text.charCodeAt(begin - 1) <= 32) &&
    /\p{L}/u.test(word) &&
    follows !== follows.toLowerCase()
  ) {
    // "J. Okafor", but "to pier E. Is that far?"
    const [next = ""] = firstWords(text, after, rowEnd);
    return words.questionWords.has(next) || words.auxiliaries.has(next) || words.subjects.has(next);
  }
  if (/^\d{1,2}$/.test(word) && begin === start) return false;
  return !words.abbreviations.has(word);
}

/** Whether the sentence that stands at the end of one line goes on in the next. */
function goesOn(
  text: string,
  from: number,
  end: number,
  next: number,
  nextEnd: number,
  width: number,
  words: Language,
): boolean {
  let q = next;
  while (q < nextEnd && text.charCodeAt(q) <= 32) q++;
  if (q >= nextEnd) return false;
  if (text.charCodeAt(end - 1) === 92) return false;
  if (text.charCodeAt(end - 1) === 58) return false;
  const length = end - from;
  let wordEnd = q;
  while (wordEnd < nextEnd && isWord(text.charCodeAt(wordEnd))) wordEnd++;
  const word = text.slice(q, wordEnd);
  const lower = word.toLowerCase();
  let lastStart = end;
  while (lastStart > from && isWord(text.charCodeAt(lastStart - 1))) lastStart--;
  const last = text.slice(lastStart, end).toLowerCase();
  if (last !== "" && words.unfinished.has(last) && !words.questionWords.has(last)) return true;
  const capital = word !== "" && word.charAt(0) !== word.charAt(0).toLowerCase() && !words.selves.has(lower);
  if (!capital && words.continuing.has(lower)) return true;
  if (text.charCodeAt(end - 1) === 44) return !capital;
  // Hard-wrapped prose: the next word would not have fitted on this line.
  let firstSpace = q;
  while (firstSpace < nextEnd && text.charCodeAt(firstSpace) > 32) firstSpace++;
  const full = width >= 36 && width <= 140 && length >= width * 0.6 && length + 1 + (firstSpace - q) > width;
  return (
    full &&
    !capital &&
    word !== "" &&
    !(width < 60 && (words.subjects.has(lower) || words.questionWords.has(lower)))
  );
}

const wordRun = /[\p{L}\p{N}'’]+/gu;

function firstWords(text: string, from: number, end: number): string[] {
  return (
    text
      .slice(from, Math.min(end, from + 80))
      .toLowerCase()
      .replace(/’/g, "'")
      .match(wordRun) ?? []
  ).slice(0, 3);
}

/** A line that opens a question and the next that closes it: "what good thing are you postponing / with the life you have?" */
function asksOn(
  text: string,
  from: number,
  end: number,
  next: number,
  nextEnd: number,
  words: Language,
): boolean {
  const [first = "", second = "", third = ""] = firstWords(text, from, end);
  const asks =
    (words.questionWords.has(first) && second !== "") ||
    (words.auxiliaries.has(first) && words.subjects.has(second));
  if (!asks || third === "" || !/[\p{L}\p{N}]/u.test(text.charAt(end - 1))) return false;
  const rest = text.slice(next, Math.min(nextEnd, next + 200));
  const mark = rest.search(/[.!?？]/);
  if (mark < 0 || !isQuestionMark(rest.charCodeAt(mark))) return false;
  const [opens = "", then = ""] = firstWords(text, next, nextEnd);
  return (
    !words.questionWords.has(opens) &&
    !(words.auxiliaries.has(opens) && words.subjects.has(then)) &&
    !words.whether.has(opens) &&
    !words.selves.has(opens) &&
    !words.alternatives.has(opens)
  );
}

function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 39 ||
    code === 0x2019 ||
    (code > 0xbf && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
    (code > 0x2e7f && code < 0xfe00)
  );
}

function spaceWithin(text: string, from: number, to: number): boolean {
  for (let p = from; p < to; p++) if (text.charCodeAt(p) <= 32) return true;
  return false;
}

/** The bracket left open between `from` and `to`, or -1; one further back than 400 characters is not looked for. */
function openBracket(text: string, from: number, to: number): number {
  let depth = 0;
  for (let p = to - 1; p >= from && p > to - 400; p--) {
    const code = text.charCodeAt(p);
    if (code === 41) depth++;
    else if (code === 40 && depth-- === 0) return p;
  }
  return -1;
}

function wordCount(text: string, from: number, to: number): number {
  let count = 0;
  let inside = false;
  for (let p = from; p < to; p++) {
    const word = isWord(text.charCodeAt(p));
    if (word && (!inside || text.charCodeAt(p) > 0x2e7f)) count++;
    inside = word;
  }
  return count;
}

/** The Greek question mark looks like a semicolon and is typed as one. */
function isGreek(text: string, p: number): boolean {
  const code = text.charCodeAt(p - 1);
  return (code >= 0x370 && code <= 0x3ff) || (code >= 0x1f00 && code <= 0x1fff);
}
