import { day, type Day, type Period } from "../../../src/core/calendar/day";
import { toDay } from "../../../src/core/calendar/day";
import type { DecisionAround } from "../../../src/core/decisions/found";
import { NoteText } from "../../../src/core/notes/note-text";

export const around: DecisionAround = {
  template: false,
  dated: true,
  leftOut: () => false,
  datedAt: () => null,
};

export const noteOf = (text: string): NoteText => new NoteText(text);

export function on(text: string): Day {
  return toDay(text) ?? (day(1, 1, 1) as Day);
}

export const dated = (text: string): Period => ({ start: on(text), precision: "day" });
