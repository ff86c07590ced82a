import { decisionFacts } from "../decisions/read";
import { questionsOf } from "../questions/extract";
import { isPlan, readPlan } from "../transition/progress";
import { asTalk } from "../transition/talk-questions";
import { branchesIn } from "../transition/talk-track";
import { energyIn } from "../north-star/energy-prose";
import { isStar, readStar } from "../north-star/star";
import type { DayOrder } from "../calendar/date-at";
import { noteDating } from "./date";
import type { DateRules } from "./date-rules";
import { datedPlaces } from "./dated-places";
import { folderOf } from "./folder";
import type { NoteFacts, Problem } from "./facts";
import { leavesItselfOut, leftOutPlaces, wearsTag, type LeavingOut } from "./leaving-out";
import { NoteText } from "./note-text";

/** A note as it comes from a vault or a folder. */
export interface NoteSource {
  /** Relative to the vault's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The frontmatter as a YAML parser read it: a map of names and values; null where there is none or it could not be read. */
  readonly properties: Readonly<Record<string, unknown>> | null;
  /** What the YAML parser said, where the properties could not be read. */
  readonly propertiesError?: string | null;
}

/** What a person's settings say of reading. Every field has a default in `defaultRules`. */
export interface ReadingRules extends DateRules, LeavingOut {
  /** Folders whose notes are templates: their questions are prompts. */
  readonly templateFolders: readonly string[];
  /** Folders whose names tell their order of day and month, which goes before `dayOrder`: see `orderByFolder`. */
  readonly orderByFolder: Readonly<Record<string, DayOrder>>;
}

export const defaultRules: ReadingRules = {
  dateKeys: ["date"],
  noteFormats: [],
  dayOrder: "month-first",
  leftOutHeadings: [],
  leftOutPhrases: [],
  leftOutTags: [],
  templateFolders: [],
  orderByFolder: {},
};

/**
 * Reads one note: its date, its questions, what could not be read. Null where the note is left out, by a tag of the rules or
 * by its own property `crossroads: ignore`. Takes any text, never throws, takes time linear in its length.
 */
export function readNote(source: NoteSource, given: ReadingRules = defaultRules): NoteFacts | null {
  const { path, text, properties } = source;
  const rules = { ...given, dayOrder: given.orderByFolder[folderOf(path)] ?? given.dayOrder };
  if (leavesItselfOut(properties) || wearsTag(source, rules.leftOutTags)) return null;
  const note = new NoteText(text);
  const { date, unsettled } = noteDating(source, rules, note);
  const template = rules.templateFolders.some((folder) => folder !== "" && path.startsWith(`${folder}/`));
  const leftOut = leftOutPlaces(note, rules);
  const around = {
    dated: date !== null || unsettled !== null,
    template,
    datedAt: datedPlaces(note, rules),
    leftOut,
  };
  const branches = template ? [] : branchesIn(note);
  const questions = asTalk(questionsOf(note, around), branches, note);
  const decisions = decisionFacts(note, properties, around);
  const energy = energyIn(note, around);
  const problems: readonly Problem[] = source.propertiesError
    ? [{ why: { id: "properties-broken", values: { value: source.propertiesError } }, line: 0 }]
    : [];
  return {
    path,
    date,
    ...(unsettled ? { unsettled } : {}),
    questions,
    problems,
    ...(decisions ? { decisions } : {}),
    ...(isPlan(properties) && !template ? { plan: readPlan(text) } : {}),
    ...(branches.length > 0 ? { branches } : {}),
    ...(isStar(properties) ? { star: readStar(note, properties, rules.dayOrder) } : {}),
    ...(energy.length > 0 ? { energy } : {}),
  };
}
