import { applyEdits, type NotePlan, type TextEdit } from "../edit";

/** A file's text as an editor has it: `\n` at every line's end, no byte order mark. */
export interface EditedText {
  readonly text: string;
  /** The same edits for the file: their offsets, and their line ends as the file has them. */
  readonly inFile: (edits: readonly TextEdit[]) => TextEdit[];
}

const lineEnd = /\r\n?|\n/g;
const mark = "\uFEFF";

export function asEdited(file: string): EditedText {
  const start = file.startsWith(mark) ? mark.length : 0;
  const text = toNewlines(file.slice(start));
  const end = usualLineEnd(file);
  return {
    text,
    inFile: (edits) => {
      let [line, lineInFile] = [0, start];
      // Goes along with the edits, which are in order, so that a long note is gone over once.
      const place = (offset: number) => {
        for (;;) {
          const next = text.indexOf("\n", line);
          if (next < 0 || next >= offset) return lineInFile + offset - line;
          const inFile = lineInFile + next - line;
          lineInFile = inFile + (file.startsWith("\r\n", inFile) ? 2 : 1);
          line = next + 1;
        }
      };
      return edits.map((edit) => ({
        start: place(edit.start),
        end: place(edit.end),
        text: edit.text.replace(lineEnd, end),
      }));
    },
  };
}

/** What a plan does to a file. */
export interface PlannedEdits {
  /** The text before, and the edits of it, as an editor has them. */
  readonly before: string;
  readonly edits: readonly TextEdit[];
  /** The same edits for the file, and its text after them. */
  readonly inFile: readonly TextEdit[];
  readonly file: string;
}

/** Asks a plan what it does to a file with this text. An editor's text counts as one. */
export function planned(plan: NotePlan, file: string): PlannedEdits {
  const { text, inFile } = asEdited(file);
  const edits = plan.edits(text).map((edit) => ({ ...edit, text: toNewlines(edit.text) }));
  const own = inFile(edits);
  return { before: text, edits, inFile: own, file: applyEdits(file, own) };
}

export function toNewlines(text: string): string {
  return text.includes("\r") ? text.replace(lineEnd, "\n") : text;
}

/** The line end that most of the file's lines have. */
function usualLineEnd(file: string): string {
  const counts: Record<string, number> = { "\n": 0 };
  if (file.includes("\r")) for (const [end] of file.matchAll(lineEnd)) counts[end] = (counts[end] ?? 0) + 1;
  return Object.keys(counts).reduce((most, end) => ((counts[end] ?? 0) > (counts[most] ?? 0) ? end : most));
}
