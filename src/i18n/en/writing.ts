import type { SentenceBook } from "../plural";

/** What is written into notes: shown before, told after, taken back; answers to questions. */
export const writing = {
  // Before
  "change-write": "Write",
  "change-write-rest": "Write the rest",
  "change-cancel": "Cancel",
  "change-what": "What will be written",
  "change-nothing": "There is nothing to write yet.",
  "change-new-note": "New note",
  "change-gap": { one: "{count} line stays as it is", other: "{count} lines stay as they are" },
  "change-template": { one: "{count} line it starts with", other: "{count} lines it starts with" },
  "change-more": { one: "{count} more line", other: "{count} more lines" },
  // After
  "wrote-notes": "Written to {notes}.",
  "take-back": "Take back",
  "more-notes": { one: "{count} more note", other: "{count} more notes" },
  "took-back": "Taken back: {notes}.",
  "took-back-nothing": "There is nothing to take back.",
  "command-take-back": "Take back the last change",
  // What went wrong
  "not-written": "{note} was not written.",
  "not-taken-back": "Nothing was taken back, because of {note}.",
  "written-before": "Already written: {notes}.",
  "plan-note-exists": "There is another note of this name by now.",
  "plan-note-missing": "The note is no longer in the vault.",
  "plan-not-text": "It holds bytes that are no text, and writing would change them.",
  "plan-place-gone": "The words it is about are no longer there.",
  "plan-no-room": "Nothing can be written under a line of a table.",
  "plan-changed-since": "What was written there has been changed since.",
  "disk-full": "The disk is full.",
  "disk-forbidden": "The file may not be written to.",
  "disk-busy": "Another program is using the file.",
  "disk-gone": "Its folder is gone.",
  "disk-other": "The disk says: {message}",
  // Answers
  "answer-title": "Answer",
  "answer-words": "Your answer",
  "answer-placeholder": "What do you know by now?",
  "answer-half": "This is half an answer",
  "answer-where": "Where it goes",
  "answer-in-todays-note": "Today's note",
  "answer-in-log": "The question log",
  "answer-in-under-question": "Under the question",
  "answer-draft": "This is what you had typed before.",
  "answer-draft-kept": "Your answer is kept until you come back to this question, or close the app.",
  "answer-choose": "Choose a question to answer",
  "answer-none-open": "No open questions.",
  "command-answer-this": "Answer this question",
  "command-answer-open": "Answer an open question",
  "settings-answers": "Answers",
  "settings-answers-go": "Where answers go",
  "settings-answers-go-desc":
    "The question log gets a line in any case. Today's note is the one of your daily notes.",
  "settings-answers-heading": "Heading in today's note",
  "settings-answers-heading-desc":
    "Answers go under this heading. Without one they go to the end of the note.",
  "settings-marks": "Mark questions in their notes",
  "settings-marks-desc":
    "A sign and a day behind the question say what became of it, beside the line of the log. Otherwise notes stay as they are.",
  "settings-log-path": "Question log",
  "settings-log-path-desc":
    "The note that keeps what became of your questions. Move it yourself before you change this.",
} as const satisfies SentenceBook;
