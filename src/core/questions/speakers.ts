/** Who speaks where: in chats, in minutes, in a talk that is told. */
import { isProse, type NoteText } from "../notes/note-text";
import { oncePerNote } from "../notes/once";
import { isWriter } from "./kind";
import { seeker } from "./seeker";
import { tokens } from "./tokens";

const speaker =
  /^(?:\[\[([^\]|]{2,40})\]\](?=\s|$|:)|\*\*([^*:]{1,40}?):?\*\*:?(?=\s|$)|@([\p{L}][\p{L}.-]{1,30})\b:?|\[[\d/.,: apm-]{4,24}\]\s*([\p{L}][\p{L} .-]{1,30}):|(\p{Lu}[\p{L}.-]{1,24}(?: \p{Lu}[\p{L}.-]{1,24})?):(?=\s|$)|([\p{L}]{2,16}):(?=\s|$))/u;

/**
 * Who speaks on which line, in minutes or a pasted chat: at least two people open lines, three times in all, and more than one
 * line follows another. What stands on the lines below a speaker, or indented under one, is theirs. Empty for other notes.
 */
export const speakersOf = oncePerNote(readSpeakers);

function readSpeakers(note: NoteText): ReadonlyMap<number, string> {
  const opens = new Map<
    number,
    { name: string; how: "link" | "word" | "name"; speaks: boolean; asks: boolean }
  >();
  const nextColon = seeker(note.text, ":");
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    if (!isProse(block) || block.kind === "heading" || block.kind === "row") continue;
    for (let r = 0; r < block.rows.length; r += 2) {
      const start = block.rows[r] as number;
      if (!mayOpenSpeech(note.text, start, nextColon(start))) continue;
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
        tokens(name).some((word) => note.words.announcers.has(word)) ||
        /\d/.test(name)
      )
        continue;
      const labelled = note.text.charCodeAt(start + match[0].length) === 58;
      const how = match[1] !== undefined && !labelled ? "link" : match[6] !== undefined ? "word" : "name";
      const asks = note.text.slice(start, block.rows[r + 1]).includes("?");
      // With words behind the name, or below a name that stands alone in its item.
      const speaks =
        (block.rows[r + 1] as number) - start > match[0].length + 8 ||
        (how === "link" && note.blocks[i + 1]?.parent === i);
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
  // Minutes kept as an outline: three or more people, of whom two or more are heard more than once.
  const minutes = speaking.size >= 3 && [...speaking.values()].filter((times) => times > 1).length >= 2;
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

/** "From Ada Lind to Everyone: 02:46 PM" */
const sent =
  /^[ \t]*(?:[-*] )?From (\p{L}[^\n:]{1,60}?) to \p{L}[^\n:]{1,60}: {0,3}\d{1,2}:\d\d(?: ?[ap]m)?[ \t]*$/gimu;
/** "ada [10:53 AM]", "Bruno  [5 minutes ago]", "Ivo Brandt  14:02": a line with nothing but who wrote what follows, and when. */
const stamped =
  /^[\p{L}\d_.-]{2,24}(?: [\p{L}.-]{1,24}){0,2}\s+(?:\[[^\]\n]{0,12}\d{1,2}[:h.]\d\d[^\]\n]{0,8}\]|\[\d+ \p{L}+ ago\]|\d{1,2}:\d\d(?: ?[ap]m)?)[ \t]*$/gimu;

/** A chat copied with a line over each message that says who wrote it and when: two or more of these. By line, as above. */
export function stampedSpeakers(note: NoteText): ReadonlyMap<number, string> {
  const speakers = new Map<number, string>();
  if (!/\d[:h.]\d\d|ago\]/.test(note.text)) return speakers;
  const sendings = [...note.text.matchAll(sent)];
  const heads = sendings.length > 0 ? sendings : [...note.text.matchAll(stamped)];
  if (heads.length < 2) return speakers;
  let next = 0;
  let name: string | null = null;
  for (const block of note.blocks)
    for (let r = 0; r < block.rows.length; r += 2) {
      for (let head = heads[next]; head && head.index <= (block.rows[r] as number); head = heads[++next])
        name = head[1] ?? head[0].split(/\s+\[|\s{2,}|\s\d/)[0]?.trim() ?? "";
      if (name) speakers.set(block.line + r / 2, name);
    }
  return speakers;
}

/** Minutes with a heading for each person: three or more headings of a section that are names, one of them the writer or the section a meeting. */
export const headedSpeakers = oncePerNote(readHeadings);

function readHeadings(note: NoteText): ReadonlyMap<number, string> {
  const { words } = note;
  const named = new Map<number, number[]>();
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    if (block.kind !== "heading" || block.end - block.start > 40) continue;
    if (!/^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.]*)?$/u.test(note.text.slice(block.start, block.end))) continue;
    named.set(block.section, [...(named.get(block.section) ?? []), i]);
  }
  const speakers = new Map<number, string>();
  for (const [section, headings] of named) {
    const names = headings.map((i) => note.plainBlock(i));
    const over = section >= 0 ? tokens(note.plainBlock(section)) : [];
    // Under "Meeting with Ada" the headings are topics.
    const meets =
      over.some((word) => words.meetings.has(word)) && !over.some((word) => words.together.has(word));
    // Most of them in the plural: topics.
    const plural = names.filter((name) => name.endsWith("s")).length * 2 > names.length;
    if (plural) continue;
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
function mayOpenSpeech(text: string, start: number, colon: number): boolean {
  const first = text.charCodeAt(start);
  if (first === 91 || first === 42 || first === 64) return true;
  if (colon >= start + 52) return false;
  for (let p = start; p < colon; p++) {
    const code = text.charCodeAt(p);
    if (code === 10 || code === 44 || code === 63) return false;
  }
  return true;
}

/** "The alien asks: ..." and "The human says: ...", with a list right below: the items are their words. */
export const dialogues = oncePerNote(readDialogues);

function readDialogues(note: NoteText): ReadonlySet<number> {
  const found = new Set<number>();
  let told = 0;
  const nextColon = seeker(note.text, ": ");
  for (let i = 0; i < note.blocks.length; i++) {
    const block = note.at(i);
    if (block.kind === "item") {
      if (told >= 2 || found.has(block.parent)) found.add(i);
      continue;
    }
    const lead = Math.min(block.end, block.start + 60);
    const verb =
      nextColon(block.start) < lead
        ? /(?:^|\s)(\p{L}+): \S/u.exec(note.text.slice(block.start, lead))?.[1]
        : undefined;
    told = verb !== undefined && note.words.saying.has(verb.toLowerCase()) ? told + 1 : 0;
  }
  return found;
}
