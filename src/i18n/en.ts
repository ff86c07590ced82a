import type { ReasonId } from "../core/reasons";
import { decisions } from "./en/decisions";
import { northStar } from "./en/north-star";
import { questions } from "./en/questions";
import { templates } from "./en/templates";
import { transition } from "./en/transition";
import { weighing } from "./en/weighing";
import { writing } from "./en/writing";
import type { Plural } from "./plural";

/** All that Crossroads says, in English. Another language is a file of this shape; `{name}` is a gap to fill. */
export const en = {
  ...questions,
  ...templates,
  ...decisions,
  ...transition,
  ...northStar,
  ...weighing,
  ...writing,
} as const;

/** Why the core decided as it did, by the names in `core/reasons`. */
export const enReasons: Readonly<Record<ReasonId, string>> = {
  // Dates
  "date-property": "Its property “{key}” says {value}.",
  "title-is-date": "Its title is a date: {value}.",
  "note-format": "Its path fits your note format {format}.",
  "file-name": "Its file name holds a date: {value}.",
  "folders-and-name": "Its folders and its file name make a date: {value}.",
  "file-name-year-from-folder": "Its file name says {value}; the year {year} is that of its folder {by}.",
  "file-name-year-from-created":
    "Its file name says {value}; the year {year} is inferred from its property “{by}”.",
  "file-name-year-from-links":
    "Its file name says {value}; the year {year} is inferred from {by}, a note it links to.",
  "file-name-year-from-linking-note":
    "Its file name says {value}; the year {year} is inferred from {by}, which links to it.",
  "file-name-year-from-neighbours":
    "Its file name says {value}; the year {year} is inferred from {by}, the nearest dated note.",
  "first-heading": "Its first heading is a date: {value}.",
  "first-line": "Its first line is a date: {value}.",
  "labelled-line": "A line at its top says “{key}: {value}”.",
  "created-property": "Nothing else dates it; its property “{key}” says {value}.",
  "dated-heading": "It stands under the dated heading “{value}”.",
  "older-passage": "It stands in an older passage that begins “{value}”.",
  // Questions
  "ends-with-mark": "It ends with a question mark.",
  "question-words": "It opens like a question (“{value}”).",
  wondering: "It says what you wonder about (“{value}”).",
  announced: "It stands under “{value}”, which announces questions.",
  "asked-by-label": "“{value}” says that {asker} asks it.",
  "asked-by-speaker": "It stands among the words of {asker}.",
  "in-quote": "It stands in a quotation.",
  "in-quotation-marks": "It stands in quotation marks.",
  "in-link": "It is the text of a link.",
  "in-table": "It stands in a table.",
  "in-pasted-text": "It stands in pasted text.",
  "in-story": "It is told as part of a story.",
  "in-essay": "It is put to the readers of a text.",
  "rhetorical-tag": "It asks for nothing (“{value}”).",
  "heading-prompt": "It is a heading, like a prompt to write under.",
  "emphasised-prompt": "It stands alone in emphasis beside others, like a prompt.",
  questionnaire: "It stands in a long list of questions put to “you”.",
  "question-and-answer": "It is marked as a question, and its answer as one.",
  "page-answers-itself": "The page asks it in a heading and explains it below.",
  "talk-cue": "It is part of a talk you prepared (“{value}”).",
  "in-template": "It stands in a template.",
  task: "It is a task.",
  ticked: "Its task is ticked or cancelled.",
  "struck-out": "It is struck out.",
  "answered-same-line": "The words behind it answer it.",
  "answered-below": "What stands below answers it.",
  "answered-indented": "The lines indented under it answer it.",
  hedge: "“{value}” leaves it open.",
  // Where a thread stands
  "asked-again": "Asked again after it was answered ({day}).",
  "asked-again-let-go": "Asked again after you let it go ({day}).",
  "day-has-come": "You parked it until {day}.",
  "test-due": "You named a small test until {day}: “{what}”.",
  "something-new": "You said there is something new.",
  "opened-again": "You opened it again.",
  "opened-again-for": "You opened it again: “{value}”.",
  // Decisions
  "decision-said": "Its words say so: “{value}”.",
  "decision-announced": "It stands under “{value}”.",
  "tripwire-if": "It names a state at which you would act (“{value}”).",
  "tripwire-wait": "It names until when you wait (“{value}”).",
  // Why a thread stands higher or lower by what matters most
  "rank-kept": "You keep it at the top.",
  "rank-months": "Asked {count} times, in {months} different months.",
  "rank-times": "Asked {count} times.",
  "rank-self": "It is about you.",
  "rank-life": "It speaks of “{value}”.",
  "rank-own-place": "It stands where you write about yourself.",
  "rank-work-place": "It stands among meetings and work, which puts it lower.",
  "rank-lately": "Asked lately ({day}).",
  "rank-asked-of-you": "Someone else asks it, which puts it a little lower.",
  // Why a way out is offered
  circling: "Asked {count} times in {months} months, in nearly the same words.",
  "nothing-new": "Nothing new stands beside it so far.",
  "nothing-new-since": "Nothing new has come to it since {day}.",
  // Why a passage may answer a question
  "lead-shares": "It speaks of “{value}”.",
  "lead-says": "It says “{value}”, as answers do.",
  "lead-later": "It was written later ({day}).",
  "lead-below": "It stands below the question.",
  // What could not be read
  "properties-broken": "Its properties are not valid YAML ({value}). Its text was read all the same.",
  "properties-not-a-map":
    "Its properties are a list or a single value, not names with values. Its text was read all the same.",
  "read-failed": "The file could not be read ({value}).",
  "energy-gives": "You say that it gives you energy (“{value}”).",
  "energy-drains": "You say that it drains you (“{value}”).",
  // North stars
  "star-no-baseline": "It does not say where it starts: add the property “baseline”.",
  "star-no-baseline-day": "It does not say since when: add the property “baseline-day”.",
  "star-baseline-from-check-in": "It has no property “baseline”: the first check-in counts as the start.",
  "star-no-target": "It does not say where it leads: add the property “target”.",
  "star-no-target-day": "It does not say by when: add the property “target-day”.",
  "star-target-before-baseline": "Its target day is not after its first day.",
  "star-better-other":
    "It says that {value} is better, but its target lies the other way. The target counts.",
  "star-property-no-number": "The property “{value}” is no number.",
  "star-property-no-day": "The property “{value}” is no day.",
  "star-row-no-day": "This row has no day that can be read: “{value}”. It is not drawn.",
  "star-row-no-number": "This row has no number that can be read: “{value}”. It is not drawn.",
  "star-row-twice": "A second row for {value}: the lower one counts.",
};

/** The shape of a language: all keys of English, each a sentence or its plurals. */
export interface Sentences {
  readonly sentences: Readonly<Record<SentenceKey, string | Plural>>;
  readonly reasons: Readonly<Record<ReasonId, string>>;
}

export type SentenceKey = keyof typeof en;

export const english: Sentences = { sentences: en, reasons: enReasons };
