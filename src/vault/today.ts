import { moment } from "obsidian";
import { toDay, type Day } from "../core/calendar/day";

/** The day it is on this device, where it is. */
export function today(): Day {
  const now = toDay(moment().locale("en").format("YYYY-MM-DD"));
  if (!now) throw new RangeError("This device's calendar has no today");
  return now;
}
