import { questionsOf } from "../questions/extract";
import type { NoteFacts } from "./facts";
import { NoteText } from "./note-text";

/** A note as it comes from a vault or a folder. */
export interface NoteSource {
  /** Relative to the vault's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The frontmatter as a YAML parser read it; null where there is none or it could not be read. */
  readonly properties: Readonly<Record<string, unknown>> | null;
  /** What the YAML parser said, where the properties could not be read. */
  readonly propertiesError?: string | null;
}

/** What a person's settings say of reading. Every field has a default in `defaultRules`. */
export interface ReadingRules {
  /** Properties that hold the note's date, best first. */
  readonly dateKeys: readonly string[];
  /** The vault's own daily, weekly ... note formats in moment's tokens, with their folder ("" for the root). */
  readonly noteFormats: readonly { readonly folder: string; readonly format: string }[];
  /** How `3-4` is read in a file name: "month-first", "day-first". */
  readonly dayOrder: "month-first" | "day-first";
  /** Headings under which nothing is read, compared folded. */
  readonly leftOutHeadings: readonly string[];
  /** A line that holds one of these phrases is not read. */
  readonly leftOutPhrases: readonly string[];
  /** A note with one of these tags (without #, nested tags included) is not read. */
  readonly leftOutTags: readonly string[];
  /** Folders whose notes are templates: their questions are prompts. */
  readonly templateFolders: readonly string[];
}

export const defaultRules: ReadingRules = {
  dateKeys: ["date"],
  noteFormats: [],
  dayOrder: "month-first",
  leftOutHeadings: [],
  leftOutPhrases: [],
  leftOutTags: [],
  templateFolders: [],
};

/** Reads one note: its day, its questions, what could not be read. Never throws, takes time linear in the text. */
export function readNote(source: NoteSource, rules: ReadingRules = defaultRules): NoteFacts {
  const note = new NoteText(source.text);
  const template = rules.templateFolders.some((folder) => source.path.startsWith(`${folder}/`));
  const questions = questionsOf(note, {
    dated: true,
    template,
    datedAt: () => null,
    leftOut: () => false,
  });
  return { path: source.path, date: null, questions, problems: [] };
}
