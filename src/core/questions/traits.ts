/** What a note is as a whole: a template, the minutes of a talk, a page of prompts. */
import { isProse, type NoteText } from "../notes/note-text";
import type { Candidate } from "./candidate";
import { hasQuotes, isWriter, tells, type NoteTraits } from "./kind";
import { speaksOfMe, speaksOfSelf, turnsToYou } from "./asking";
import { folded, opening, tokens } from "./tokens";

/** Fields of a template that nobody has filled. */
export const unrendered = /<%|\{\{\s*(?:date|time|title|cursor|tp\.|VALUE|NAME)/;

/** Looks at a note once, before its questions are sorted. */
export function traitsOf(
  note: NoteText,
  candidates: readonly Candidate[],
  known: { readonly dated: boolean; readonly template: boolean },
): NoteTraits {
  const talk = speakersOf(note);
  return {
    dated: known.dated,
    template: known.template || unrendered.test(note.text),
    speakers: talk.size > 0 ? talk : headedSpeakers(note),
    talk: [...talk.values()].some((name) => isWriter(note.words, name)),
    pasted: union(pastedBlocks(note), assistants(note, candidates)),
    prompts: emphasisedPrompts(note, candidates),
    questionnaire: questionnaires(note, candidates),
    labelled: labelledItems(note, candidates),
    readers: readersOf(note, known.dated),
    story: isStory(note),
    dialogue: dialogues(note),
    told: onceABlock((block) => tells(note, block)),
    quotes: onceABlock((block) => hasQuotes(note, block)),
  };
}

function onceABlock(ask: (block: number) => boolean): (block: number) => boolean {
  const known = new Map<number, boolean>();
  return (block) => {
    const found = known.get(block) ?? ask(block);
    known.set(block, found);
    return found;
  };
}

const speaker =
  /^(?:\[\[([^\]|]{2,40})\]\](?=\s|$|:)|\*\*([^*:]{1,40}?):?\*\*:?(?=\s|$)|@([\p{L}][\p{L}.-]{1,30})\b:?|\[[\d/.,: apm-]{4,24}\]\s*([\p{L}][\p{L} .-]{1,30}):|(\p{Lu}[\p{L}.-]{1,24}(?: \p{Lu}[\p{L}.-]{1,24})?):(?=\s|$)|([\p{L}]{2,16}):(?=\s|$))/u;

/**
 * Who speaks on which line, in minutes or a pasted chat: at least two people open lines, three times in all, and more than one
 * line follows another. What stands on the lines below a speaker, or indented under one, is theirs. Empty for other notes.
 */
export function speakersOf(note: NoteText): ReadonlyMap<number, string> {
  const opens = new Map<
    number,
    { name: string; how: "link" | "word" | "name"; speaks: boolean; asks: boolean }
  >();
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    if (!isProse(block) || block.kind === "heading" || block.kind === "row") continue;
    for (let r = 0; r < block.rows.length; r += 2) {
      const start = block.rows[r] as number;
      if (!mayOpenSpeech(note.text, start)) continue;
      const match = speaker.exec(note.text.slice(start, Math.min(block.rows[r + 1] as number, start + 60)));
      const name = match
        ?.slice(1)
        .find((part) => part !== undefined)
        ?.trim();
      if (
        block.box !== null ||
        !name ||
        !match ||
        note.words.labels.has(name.toLowerCase()) ||
        /\d/.test(name)
      )
        continue;
      const labelled = note.text.charCodeAt(start + match[0].length) === 58;
      const how = match[1] !== undefined && !labelled ? "link" : match[6] !== undefined ? "word" : "name";
      const asks = note.text.slice(start, block.rows[r + 1]).includes("?");
      const speaks = (block.rows[r + 1] as number) - start > match[0].length + 8;
      opens.set(block.line + r / 2, { name, how, speaks, asks });
    }
  }
  const lines = new Set(opens.keys());
  // A single word with a colon is a name only among others: in lines that follow each other.
  const strong = [...opens].filter(
    ([line, { how }]) => how !== "word" || lines.has(line + 1) || lines.has(line - 1),
  );
  const names = new Map<string, number>();
  const speaking = new Map<string, number>();
  for (const [, { name, speaks }] of strong) if (speaks) speaking.set(name, (speaking.get(name) ?? 0) + 1);
  for (const [, { name }] of strong) names.set(name.toLowerCase(), (names.get(name.toLowerCase()) ?? 0) + 1);
  const kept = new Set(strong.map(([line]) => line));
  const talks = strong.filter(
    ([line, { how }]) => how !== "link" && (kept.has(line + 1) || kept.has(line + 2)),
  ).length;
  const asks = strong.some(([, { asks: one }]) => one);
  const twice = [...names.values()].some((times) => times > 1);
  // Terms with their explanations look alike, but none comes twice and none asks.
  const chat = names.size >= 2 && strong.length >= 3 && talks >= 2 && (twice || asks);
  // Minutes kept as an outline: three or more people, each heard more than once, most of them with words behind their name.
  const minutes = [...speaking.values()].filter((times) => times > 1).length >= 3;
  const speakers = new Map<number, string>();
  if (!chat && !minutes) return speakers;

  const ofBlock = new Map<number, string>();
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    let name = block.parent >= 0 ? ofBlock.get(block.parent) : undefined;
    for (let r = 0; r < block.rows.length; r += 2) {
      const line = block.line + r / 2;
      if (kept.has(line)) name = opens.get(line)?.name;
      if (name) speakers.set(line, name);
    }
    if (name) ofBlock.set(i, name);
  }
  return speakers;
}

/** Minutes with a heading for each person: three or more headings of a section that are names, one of them the writer or the section a meeting. */
function headedSpeakers(note: NoteText): ReadonlyMap<number, string> {
  const { words } = note;
  const named = new Map<number, number[]>();
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    if (block.kind !== "heading" || !/^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.]*)?$/u.test(note.plainBlock(i)))
      continue;
    named.set(block.section, [...(named.get(block.section) ?? []), i]);
  }
  const speakers = new Map<number, string>();
  for (const [section, headings] of named) {
    const names = headings.map((i) => note.plainBlock(i));
    const meets = section >= 0 && tokens(note.plainBlock(section)).some((word) => words.meetings.has(word));
    if (headings.length < 3 || !(meets || names.some((name) => isWriter(words, name)))) continue;
    headings.forEach((heading, n) => {
      for (let i = heading + 1; i < note.blocks.length && note.at(i).section === heading; i++)
        for (let line = note.at(i).line; line <= note.at(i).endLine; line++)
          speakers.set(line, names[n] as string);
    });
  }
  return speakers;
}

/** A cheap look: a name is in brackets or bold, or has a colon soon behind it. */
function mayOpenSpeech(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  if (first === 91 || first === 42 || first === 64) return true;
  for (let p = start; p < start + 52; p++) {
    const code = text.charCodeAt(p);
    if (code === 58) return true;
    if (code === 10 || code === 44 || code === 63) return false;
  }
  return false;
}

/** Six or more items in a row that ask "you" and never speak of "me": a list to be filled in, made by somebody else. */
function questionnaires(note: NoteText, candidates: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: Candidate[] = [];
  const finish = (): void => {
    run = run.filter(({ text }) => tokens(text, 3).length > 2);
    const toYou = run.filter(({ text }) => turnsToYou(note.words, text)).length;
    const ofMe = run.filter(({ text }) => speaksOfSelf(note.words, text)).length;
    if (run.length >= 6 && toYou * 5 >= run.length * 3 && ofMe * 6 <= run.length)
      for (const { block } of run) found.add(block);
    run = [];
  };
  for (const candidate of candidates) {
    const last = run[run.length - 1];
    if (note.at(candidate.block).kind !== "item" || (last && candidate.block > last.block + 2)) finish();
    if (note.at(candidate.block).kind === "item") run.push(candidate);
  }
  finish();
  return found;
}

/** "The alien asks: ..." and "The human says: ...", with a list right below: the items are their words. */
export function dialogues(note: NoteText): ReadonlySet<number> {
  const found = new Set<number>();
  let told = 0;
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    if (block.kind === "item") {
      if (told >= 2 || found.has(block.parent)) found.add(i);
      continue;
    }
    const verb = /(?:^|\s)(\p{L}+): \S/u.exec(
      note.text.slice(block.start, Math.min(block.end, block.start + 60)),
    )?.[1];
    told = verb !== undefined && note.words.saying.has(verb.toLowerCase()) ? told + 1 : 0;
  }
  return found;
}

/** Three or more items in a row that begin with a label in bold and ask about nobody's self: "- **Purpose:** Why does it exist?" */
function labelledItems(note: NoteText, candidates: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  const finish = (): void => {
    if (run.length >= 3) for (const block of run) found.add(block);
    run = [];
  };
  for (const { block, text } of candidates) {
    const at = note.at(block);
    if (block === run[run.length - 1]) continue;
    if (run.length > 0 && block > (run[run.length - 1] as number) + 2) finish();
    const label = /^\*\*[^*]{2,40}\*\*/.test(note.text.slice(at.start, Math.min(at.end, at.start + 46)));
    if (at.kind === "item" && label && !speaksOfMe(note.words, text)) run.push(block);
    else finish();
  }
  finish();
  return found;
}

/** A long paragraph has so many characters, */
const long = 200;
/** a text for readers so many of them, */
const fewest = 4;
/** and this share of its words, at most, is the writer; */
const mostOfMe = 0.012;
/** where its properties are those of a page on the web, this. */
const mostOfMeInPost = 0.04;
const ofPost =
  /^(?:slug|layout|permalink|excerpt|summary|description|draft|published|author|categories)\s*:/im;
/** A guide has so many words, none of which is the writer, and this share of them is its reader. */
const guideWords = 120;
const leastOfYou = 0.007;
/** Notes on a subject, without a word of the writer, have so many. */
const factWords = 60;

/**
 * A text for readers: an essay or post, most of it in long paragraphs that hardly say "i", or a guide that says "you" and
 * never "i". Only in languages that need to say it.
 */
function readersOf(note: NoteText, dated: boolean): NoteTraits["readers"] {
  const { words, blocks } = note;
  const [first] = blocks;
  const post = first?.kind === "properties" && ofPost.test(note.text.slice(first.start, first.end));
  if (words.persons.length === 0 || (dated && !post)) return "none";
  let paragraphs = 0;
  let characters = 0;
  let inLong = 0;
  let said = 0;
  let me = 0;
  let you = 0;
  for (let i = 0; i < blocks.length && characters < 8000; i++) {
    const block = note.at(i);
    if (!isProse(block) || block.kind === "heading" || block.kind === "row") continue;
    const length = block.end - block.start;
    characters += length;
    if (block.kind === "paragraph" && length >= long) {
      paragraphs++;
      inLong += length;
    }
    for (const word of tokens(note.text.slice(block.start, Math.min(block.end, block.start + 2000)))) {
      said++;
      if (words.firstPerson.has(word)) me++;
      else if (words.secondPerson.has(word)) you++;
    }
  }
  const essay =
    paragraphs >= fewest && inLong * 2 > characters && me <= said * (post ? mostOfMeInPost : mostOfMe);
  if (essay || (!dated && me === 0 && said >= guideWords && you >= said * leastOfYou)) return "all";
  return !dated && me === 0 && said >= factWords ? "some" : "none";
}

const spoken =
  /[,?!.]["”]\s+(?:said|asked|replied|whispered|answered|(?:he|she|they|i|my \p{L}+|the \p{L}+) (?:said|asked|replied|whispered|answered|says|asks))\b/giu;
const fictional = /#(?:fiction|story|memoir|novel|poem|shortstory)\b/i;

/** A story by its tag or by how its people talk. */
export function isStory(note: NoteText): boolean {
  return fictional.test(note.text) || (/["”]/.test(note.text) && (note.text.match(spoken) ?? []).length >= 2);
}

/**
 * What an assistant wrote: it ends with an offer ("would you like me to ..."), and begins below the last paragraph in which the
 * writer speaks.
 */
function assistants(note: NoteText, candidates: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>();
  const { words } = note;
  for (const { block, text } of candidates) {
    if (note.at(block).quote > 0 || opening(folded(text), words.offers) === null) continue;
    for (let i = block; i >= 0 && !found.has(i); i--) {
      const at = note.at(i);
      if (at.kind === "paragraph" && i < block) {
        const said = note.text.slice(at.start, Math.min(at.end, at.start + 600));
        if (speaksOfMe(words, said) && !turnsToYou(words, said)) break;
      }
      found.add(i);
    }
  }
  return found;
}

function union(one: ReadonlySet<number>, other: ReadonlySet<number>): ReadonlySet<number> {
  return other.size === 0 ? one : new Set([...one, ...other]);
}

const clipped =
  /^[ \t]*(?:tags::? *(?:.*\b)?clippings?\b|published::? *\S|source::? *["[]*https?:|(?:url|page)::? *["[]*https?:)/gim;

/**
 * Text from elsewhere: a clipping by its properties (where it was published, by whom, from which address), and what a page
 * left behind that was wrapped by its own width, in a note whose other lines are not.
 */
export function pastedBlocks(note: NoteText): ReadonlySet<number> {
  const found = new Set<number>();
  const first = note.blocks[0];
  if (first?.kind === "properties" && marksOfClipping(note.text.slice(first.start, first.end)) >= 2) {
    for (let i = 1; i < note.blocks.length; i++) found.add(i);
    return found;
  }
  let wrapped = 0;
  let prose = 0;
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    if (!isProse(block)) continue;
    if (found.has(block.parent)) found.add(i);
    prose++;
    const next = note.blocks[i + 1];
    const lines = (next ? next.line : block.endLine + 1) - block.line;
    if (
      lines > 2 &&
      marksOfClipping(
        note.text.slice(block.start, Math.min(next ? next.start : block.end, block.start + 2000)),
      ) >= 2
    )
      found.add(i);
    if (block.rows.length >= 16 && hardWrapped(block.rows)) wrapped++;
  }
  if (wrapped > 0 && wrapped * 5 <= prose) {
    for (let i = 0; i < note.blocks.length; i++)
      if (isProse(note.at(i)) && note.at(i).rows.length >= 16 && hardWrapped(note.at(i).rows)) found.add(i);
  }
  return found;
}

function marksOfClipping(text: string): number {
  return (text.match(clipped) ?? []).length;
}

/** True where most lines are about as long as the longest. */
function hardWrapped(rows: readonly number[]): boolean {
  let width = 0;
  for (let r = 0; r < rows.length; r += 2)
    width = Math.max(width, (rows[r + 1] as number) - (rows[r] as number));
  let full = 0;
  for (let r = 0; r < rows.length; r += 2)
    if ((rows[r + 1] as number) - (rows[r] as number) > width * 0.7) full++;
  return width >= 50 && width <= 120 && full * 2 * 1.6 > rows.length;
}

/** Lines that are wholly in emphasis and ask something; one alone is a shout, two are prompts. */
function emphasisedPrompts(note: NoteText, candidates: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { block, start, end } of candidates) {
    const at = note.at(block);
    if (at.level > 0) continue;
    const row = at.rows.findIndex(
      (offset, r) => r % 2 === 0 && offset <= start && (at.rows[r + 1] as number) >= end,
    );
    if (row < 0) continue;
    const raw = note.text.slice(at.rows[row], end);
    if (/^([*_]{1,3})[^*_].*\1$/s.test(raw)) found.add(start);
  }
  return found.size >= 2 ? found : new Set();
}
