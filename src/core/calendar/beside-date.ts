/** What may stand beside a date without making it another one: weekdays, a time of day, a zone. */
import { weekdaysOf } from "./names";

const word = /[^\p{L}\d]*(\p{L}[\p{L}\p{M}]*)(?:-feira)?/uy;
/** 10:30, 22:59:37.000, 22h10, 10.30 Uhr, 1030, 9 am; Z, UTC, +02:00, -0400. */
const time =
  /[\s,;(]*(?:t|at|um|[aà]|a las|om|kl\.?|o)?\s?(?:\d{1,2}\s?(?:[:.h_-]|uhr)\s?\d\d(?:[:._-]\d\d(?:[.,]\d{1,9})?)?|[012]\d[0-5]\d(?:\d\d(?:\d{3})?)?|\d{1,2}(?=\s?(?:[ap]m|h|hs|hrs|uhr|uur)(?!\p{L})))(?:\s?(?:[ap]\.?m|h|hs|hrs|uhr|uur|o'clock))?(?:\s?(?:z|utc|gmt|[a-z]{1,3}t))?(?:\s?[+-]\d{1,2}(?::?\d\d)?)?(?![\p{L}\d]|:\d)/iuy;

/** The offset behind the weekdays that stand at an offset, if any do. */
export function pastWeekdays(text: string, from: number): number {
  for (let end = from; ; end = word.lastIndex) {
    word.lastIndex = end;
    if (weekdaysOf(word.exec(text)?.[1] ?? "") === 0) return end;
  }
}

/** The same for a weekday, a time of day and its zone. */
export function pastTime(text: string, from: number): number {
  time.lastIndex = pastWeekdays(text, from);
  return time.test(text) ? pastWeekdays(text, time.lastIndex) : pastWeekdays(text, from);
}
