import type { DayOrder } from "../calendar/date-at";
import type { NoteFormat } from "./note-format";

/** What a person's settings say of dates; part of `ReadingRules`. */
export interface DateRules {
  /** Properties that hold the note's date, best first. Compared without regard to case. */
  readonly dateKeys: readonly string[];
  /** The vault's own daily, weekly ... note formats. */
  readonly noteFormats: readonly NoteFormat[];
  /** How `3-4` is read: "month-first", "day-first". Dates with points are day first by custom. */
  readonly dayOrder: DayOrder;
}
