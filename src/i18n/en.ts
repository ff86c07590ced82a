import type { ReasonId } from "../core/reasons";

/** A sentence that depends on a number, by the plural categories of `Intl.PluralRules`; `{count}` is the number. */
export interface Plural {
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** All that Crossroads says, in English. Another language is a file of this shape; `{name}` is a gap to fill. */
export const en = {
  // The sidebar
  "view-title": "Open questions",
  "search-placeholder": "Search questions...",
  "search-label": "Search questions and note names",
  "toolbar-label": "Questions toolbar",
  "list-label": "Questions",
  "button-sort": "Change sort order",
  "button-group": "Change grouping",
  "button-filter": "Choose which questions are shown",
  "button-collapse": "Collapse all",
  "button-hide-texts": "Hide texts while sharing a screen",
  "button-show-texts": "Show texts again",
  "sort-last-asked": "Last asked",
  "sort-times-asked": "Times asked",
  "sort-oldest": "Oldest first",
  "group-thread": "No grouping",
  "group-note": "By note",
  "group-month": "By month",
  "filter-kinds": "Kinds",
  "filter-status": "Status",
  "filter-where": "Where and when",
  "filter-undated": "Undated only",
  "filter-folder": "Only one folder...",
  "filter-reset": "Back to the usual",
  "folder-placeholder": "Choose a folder to see the questions of",
  "folder-root": "Whole vault",
  "chip-remove": "Stop showing only {what}",
  "kind-own": "My own",
  "kind-asked": "Asked of me",
  "kind-quoted": "Quoted",
  "kind-rhetorical": "Rhetorical, or in a story",
  "kind-faq": "On a page that answers itself",
  "kind-prompt": "Prompts of a template",
  "kind-task": "Tasks",
  "status-open": "Open",
  "status-half-answered": "Half answered",
  "status-settled": "Settled",
  "badge-asker": "Asked by {asker}",
  "badge-asked": "Asked of me",
  "badge-quoted": "Quoted",
  "badge-rhetorical": "Rhetorical",
  "badge-faq": "Page answers itself",
  "badge-prompt": "Template prompt",
  "badge-task": "Task",
  "row-times": "asked {count} times",
  "row-times-since": "asked {count} times since {since}",
  "row-undated": "Undated",
  "row-more": "More about this question",
  "count-shown": { one: "{count} question", other: "{count} questions" },
  "count-open": { one: "{count} open question", other: "{count} open questions" },
  "count-unread": { one: "{count} note not read in full", other: "{count} notes not read in full" },
  "reading-progress": "Reading your notes: {done} of {total}",
  "empty-reading": "Your notes are being read. Questions appear here as they are found.",
  "empty-no-notes": "There are no notes to read yet. Ask something in a note, and the question appears here.",
  "empty-no-notes-action": "Create a note",
  "empty-no-questions": "No open questions. When you ask something in a note, it appears here by itself.",
  "empty-no-questions-action": "Show all kinds, and settled ones",
  "empty-no-match": "No question fits this search and these filters.",
  "empty-no-match-action": "Clear search and filters",
  "period-week": "week {week}, {year}",
  "period-quarter": "Q{quarter} {year}",
  // Menus
  "menu-open": "Open",
  "menu-open-tab": "Open in new tab",
  "menu-open-right": "Open to the right",
  "menu-copy-link": "Copy link to note",
  "menu-copy-text": "Copy question",
  "menu-why": "Why is this here?",
  "menu-only-note": "Show only this note",
  "menu-only-folder": "Show only this folder",
  "new-note-name": "Untitled",
  "menu-note-questions": "Show its open questions",
  copied: "Copied.",
  // Why a question is here
  "why-question": "Why it is a question",
  "why-answer": "The answer beside it",
  "why-date": "Why it is dated {date}",
  "why-undated": "Why it is undated",
  "why-place": "Where it stands",
  "why-under": "Under {headings}",
  "why-go": "Go to the words",
  // Why a note is dated so
  "date-title": "Why this date",
  "date-is": "This note is dated {date}.",
  "date-inferred": "The year is not written in the note: it was inferred.",
  "date-none": "This note is undated.",
  "date-none-why":
    "Looked for, in this order: a date property, a title that is a date, your daily note format, the file name, a first heading that is a date, the day it was created as a property. None of them holds a date.",
  "date-other": "Not used",
  "date-other-created":
    "The day the file was created or changed: copying and syncing change it, so it is never used.",
  "date-parts": "Some questions in it have a date of their own",
  "date-not-read": "This note is left out, by your settings or by its own property, so it has no date here.",
  "date-still-reading": "This note has not been read yet.",
  // Notes that could not be read
  "unread-title": "Notes not read in full",
  "unread-explained": "Everything else in these notes still counts. Nothing was changed in them.",
  "unread-none": "Every note could be read in full.",
  "unread-line": "Line {line}",
  // Commands and notices
  "command-show-questions": "Show open questions",
  "command-next-question": "Go to next question",
  "command-previous-question": "Go to previous question",
  "command-why-date": "Why is this note dated so?",
  "command-list-unread": "List notes not read in full",
  "no-questions-in-note": "No open questions in this note.",
  "next-wrapped": "Back at the first question of this note.",
  "previous-wrapped": "Back at the last question of this note.",
  "words-not-found": "These words are no longer in the note.",
  "note-not-found": "This note is no longer in the vault.",
  // Settings
  "settings-reading": "What is read",
  "settings-folders": "Folders left out",
  "settings-folders-desc": "Notes in these folders are never read: work logs, fiction, an archive.",
  "settings-folders-none": "Every folder is read.",
  "settings-folders-add": "Leave out a folder",
  "settings-folder": "Folder {number}",
  "settings-folder-missing": "There is no folder with this name in the vault.",
  "settings-tags": "Tags left out",
  "settings-tags-desc":
    "Notes with one of these tags are not read. One tag a line, without #. A note can also leave itself out, with the property crossroads set to ignore.",
  "settings-headings": "Headings left out",
  "settings-headings-desc": "Nothing under these headings is read. One heading a line.",
  "settings-phrases": "Phrases left out",
  "settings-phrases-desc": "A line that holds one of these phrases is not read. One phrase a line.",
  "settings-templates": "Template folders",
  "settings-templates-desc": "Questions in these folders are prompts, not yours.",
  "settings-templates-none": "No folder holds templates.",
  "settings-templates-add": "Add a template folder",
  "settings-dates": "Dates",
  "settings-date-keys": "Date properties",
  "settings-date-keys-desc":
    "Properties that hold the day a note is about, the best first, with commas between.",
  "settings-date-keys-none": "Name at least one property.",
  "settings-day-order": "Dates such as 3-4",
  "settings-day-order-desc": "How two numbers in a file name are read when both could be the month.",
  "settings-month-first": "March 4 (month first)",
  "settings-day-first": "3 April (day first)",
  "settings-shown": "What is shown",
  "settings-kinds": "Kinds of questions",
  "settings-kinds-desc":
    "Which kinds the sidebar shows and the count counts. Every other kind is one filter away.",
  "settings-status-bar": "Count in the status bar",
  "settings-status-bar-desc": "How many questions are open.",
} as const satisfies Readonly<Record<string, string | Plural>>;

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
  "in-template": "It stands in a template.",
  task: "It is a task.",
  ticked: "Its task is ticked or cancelled.",
  "struck-out": "It is struck out.",
  "answered-same-line": "The words behind it answer it.",
  "answered-below": "What stands below answers it.",
  "answered-indented": "The lines indented under it answer it.",
  hedge: "“{value}” leaves it open.",
  // What could not be read
  "properties-broken": "Its properties are not valid YAML ({value}). Its text was read all the same.",
  "properties-not-a-map":
    "Its properties are a list or a single value, not names with values. Its text was read all the same.",
  "read-failed": "The file could not be read ({value}).",
};

/** The shape of a language: all keys of English, each a sentence or its plurals. */
export interface Sentences {
  readonly sentences: Readonly<Record<SentenceKey, string | Plural>>;
  readonly reasons: Readonly<Record<ReasonId, string>>;
}

export type SentenceKey = keyof typeof en;

export const english: Sentences = { sentences: en, reasons: enReasons };
