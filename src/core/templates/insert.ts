/** Where the words of a template go, as a plan that can be shown, written and taken back. */
import { newNote, PlanError, type Change, type NotePlan, type TextEdit } from "../edit";
import { mergeProperties, propertiesIn, type ReadYaml } from "./properties";
import { asNote, startOfWriting, type Rendered } from "./render";

/** Where a template goes. */
export type Place =
  /** At an offset of a note whose text was `text` when the place was chosen. */
  | { readonly kind: "cursor"; readonly path: string; readonly text: string; readonly at: number }
  /** At the end of a note. */
  | { readonly kind: "end"; readonly path: string; readonly startsAs?: string }
  /** As a note of its own. */
  | { readonly kind: "new"; readonly path: string };

/** The change that puts a template in its place. Properties go into the note's own: see `mergeProperties`. */
export function insertion(rendered: Rendered, place: Place, read: ReadYaml): Change {
  const { path } = place;
  if (place.kind === "new") {
    const { text, cursor } = asNote(rendered);
    return { plans: [newNote(path, text)], cursor: { path, at: () => cursor } };
  }
  const edits = (text: string) =>
    place.kind === "end"
      ? editsOf(rendered, text, text.length, false, read)
      : editsOf(rendered, text, placeNow(place, text), true, read);
  const plan: NotePlan = {
    path,
    edits: (text) => edits(text).edits,
    ...(place.kind === "end" && place.startsAs !== undefined && { startsAs: place.startsAs }),
  };
  return { plans: [plan], cursor: { path, at: (before) => edits(before).cursor } };
}

/**
 * Whether a template's properties cannot go into a note with this text, because one of the two cannot be read or the result
 * would not say what it should. The rest of the template goes in all the same, and a person is told.
 */
export function leavesPropertiesOut({ properties }: Rendered, text: string, read: ReadYaml): boolean {
  return properties !== null && mergeProperties(text, properties, read) === null;
}

/** `exact`: one line goes right to its place; else it gets a line of its own. */
function editsOf(
  { properties, body, cursor }: Rendered,
  text: string,
  at: number,
  exact: boolean,
  read: ReadYaml,
): { readonly edits: readonly TextEdit[]; readonly cursor: number } {
  const merged = (properties !== null && mergeProperties(text, properties, read)) || [];
  const top = propertiesIn(text)?.bodyAt ?? 0;
  // Never above the properties, nor among them.
  const isInside = at < top;
  const isExact = exact && !isInside && isOneLine(body);
  const start = isInside ? top : isExact ? at : betweenLines(text, at);
  const writing = cursor ?? startOfWriting(body);
  const { words, lead } = isExact
    ? { words: body.slice(0, wordsEnd(body)), lead: 0 }
    : onLinesOfItsOwn(body, writing, text, top, start);
  const edits = words === "" ? merged : [...merged, { start, end: start, text: words }];
  const moved = merged.reduce((sum, edit) => sum + edit.text.length, 0);
  return { edits, cursor: start + moved + lead + Math.min(writing, words.length - lead) };
}

/** A text of one line that is neither a heading, an item, a quotation, a table nor the begin of a block. */
function isOneLine(body: string): boolean {
  return (
    !body.slice(0, wordsEnd(body)).includes("\n") && !/^(?:#{1,6} |[-*+] |\d+\. |>|\||```|~~~|---)/.test(body)
  );
}

/** Lines of their own tear no line apart, and no table: they go behind it. */
function betweenLines(text: string, at: number): number {
  let start = text.lastIndexOf("\n", at - 1) + 1;
  const row = /^[ \t>]*\|/;
  if (at === start && !row.test(text.slice(start, start + 80))) return at;
  for (;;) {
    const end = text.indexOf("\n", start);
    if (end < 0) return text.length;
    const isRow = row.test(text.slice(start, start + 80));
    if (!isRow || !row.test(text.slice(end + 1, end + 81))) return end;
    start = end + 1;
  }
}

/** Kept apart by a blank line from what stands above and below; the line where one writes counts as one with words. */
function onLinesOfItsOwn(
  body: string,
  writing: number,
  text: string,
  top: number,
  start: number,
): { readonly words: string; readonly lead: number } {
  if (body === "") return { words: "", lead: 0 };
  const above = text.slice(top, start);
  const below = text.slice(start);
  let before = "";
  if (above.trim() !== "") before = "\n".repeat(2 - endsAtEnd(above));
  else if (start > 0 && text.charAt(start - 1) !== "\n") before = "\n";
  const end = Math.max(wordsEnd(body), writing);
  let after = below.startsWith("\n") ? "" : body.slice(end);
  if (below.trim() !== "") after = "\n".repeat(2 - endsAtStart(below));
  return { words: before + body.slice(0, end) + after, lead: before.length };
}

/** Where the line ends begin that a text closes with. */
function wordsEnd(text: string): number {
  let end = text.length;
  while (text.charAt(end - 1) === "\n") end -= 1;
  return end;
}

/** How many line ends a text ends or begins with; two are as good as more. */
function endsAtEnd(text: string): number {
  return text.endsWith("\n\n") ? 2 : Number(text.endsWith("\n"));
}

function endsAtStart(text: string): number {
  return text.startsWith("\n\n") ? 2 : Number(text.startsWith("\n"));
}

/** The chosen offset in the text as it is now: what was changed before or behind it moves it, or not; not what changed around it. */
function placeNow(
  { path, text: then, at }: Extract<Place, { readonly kind: "cursor" }>,
  now: string,
): number {
  if (now === then || now.startsWith(then.slice(0, at))) return at;
  const behind = then.slice(at);
  if (!now.endsWith(behind)) throw new PlanError("place-gone", path);
  return now.length - behind.length;
}
