import type { SentenceBook } from "../plural";

/** Templates: choosing, asking, inserting. */
export const templates = {
  "command-templates-insert": "Insert a template",
  "command-templates-today": "Insert a template into today's note",
  "command-templates-new": "New note from a template",
  "command-templates-copy": "Copy templates into the vault",
  "templates-choose": "Choose a template",
  "templates-choose-section": "Choose a section of {name}",
  "templates-none-found": "No template fits these words.",
  "templates-whole": "All of it",
  "templates-only-section": "Only a section",
  "templates-goal-cursor": "Into this note",
  "templates-goal-today": "Into today's note",
  "templates-goal-new": "As a new note",
  "templates-name": "Name of the note",
  "templates-name-wrong": 'A name needs at least one character, and none of \\ / : * ? " < > | # ^ [ ]',
  "templates-name-taken": "There is a note of this name already.",
  "templates-list-empty": "Nothing right now",
  "templates-list-question": {
    one: "“{text}” {link}",
    other: "“{text}” {link}, asked {count} times",
  },
  "templates-criteria": "What counts, with ; between",
  "templates-unknown": {
    one: "Crossroads does not know {fields}. It stays as it is.",
    other: "Crossroads does not know {fields}. They stay as they are.",
  },
  "templates-properties":
    "The properties of the template and of this note cannot be put together. Only the text goes in; the note's properties stay as they are.",
  "templates-templater": "Templater fills in what stands between <% and %> once the note is made.",
  "templates-copied-before": "All templates are in {folder} already.",
  "templates-failed": "The template could not be used: {why}",
  "settings-own-templates": "Templates",
  "settings-template-folder": "Template folder",
  "settings-template-folder-desc":
    "Notes in this folder are templates of your own. One with the name of a built-in template takes its place.",
} as const satisfies SentenceBook;
