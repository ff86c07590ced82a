import { jointBefore, type Tokens } from "./tokens";
import { weekdaysOf, wordSet } from "./words";

/** Words that stand before, in or behind a time of day, and the zones people write out. */
const timeWords = wordSet("t at um à a las om kl o clock uhr h hs hrs uur am pm p m z");
const zones = wordSet("z utc gmt cet cest wet west eet eest bst ist jst est edt cst cdt mst mdt pst pdt");

/**
 * Steps over what may follow a date without making it another one: a weekday, a time of day, a zone.
 * Returns the index of the first token that is none of these.
 */
export function pastTime(tokens: Tokens, from: number): number {
  let at = pastWeekdays(tokens, from);
  const start = at;
  while (timeWords.has(tokens.list[at]?.text ?? "")) at++;
  const clock = pastClock(tokens, at);
  if (clock === at) return start;
  at = clock;
  while (timeWords.has(tokens.list[at]?.text ?? "")) at++;
  at = pastZone(tokens, at);
  return pastWeekdays(tokens, at);
}

export function pastWeekdays(tokens: Tokens, from: number): number {
  let at = from;
  while (weekdaysOf(tokens.list[at]?.text ?? "") > 0) at++;
  // Portuguese: segunda-feira.
  if (at > from && tokens.list[at]?.text === "feira") at++;
  return at;
}

/** 10:30, 10.30.59, 22h10, 1030, 9 am. */
function pastClock(tokens: Tokens, at: number): number {
  const hours = tokens.list[at];
  if (hours === undefined || hours.digits === 0) return at;
  if (hours.digits === 4 || hours.digits === 6 || hours.digits === 9)
    return isClock(hours.text.slice(0, 2), hours.text.slice(2, 4), hours.text.slice(4, 6)) ? at + 1 : at;
  if (hours.digits > 2 || hours.value > 24) return at;
  let next = at + 1;
  if (/^(h|uhr)$/.test(tokens.list[next]?.text ?? "")) next++;
  const minutes = tokens.list[next];
  if (minutes?.digits !== 2 || minutes.value > 59)
    return timeWords.has(tokens.list[at + 1]?.text ?? "") ? at + 1 : at;
  next++;
  for (let more = 0; more < 2; more++) {
    const seconds = tokens.list[next];
    const joint = tokens.text.slice(tokens.list[next - 1]?.end, seconds?.start);
    if (seconds === undefined || seconds.digits === 0 || !/^[:.,\-_]$/.test(joint)) break;
    // What follows a minus may be the zone.
    if (joint === "-" && tokens.list[next + 1]?.digits === 2 && more > 0) break;
    next++;
  }
  return next;
}

function isClock(hours: string, minutes: string, seconds: string): boolean {
  return Number(hours) <= 24 && Number(minutes) <= 59 && Number(seconds) <= 60;
}

/** Z, UTC, +02:00, -0400, +2. */
function pastZone(tokens: Tokens, from: number): number {
  let at = from;
  if (zones.has(tokens.list[at]?.text ?? "")) at++;
  const offset = tokens.list[at];
  if (offset === undefined || !(offset.digits === 1 || offset.digits === 2 || offset.digits === 4)) return at;
  const gap = tokens.text.slice(at > 0 ? tokens.list[at - 1]?.end : 0, offset.start).trim();
  if (gap !== "+" && gap !== "-" && gap !== "−") return at;
  const minutes = tokens.list[at + 1];
  const joint = jointBefore(tokens, at + 1);
  return minutes?.digits === 2 && (joint === "else" || joint === "") ? at + 2 : at + 1;
}
