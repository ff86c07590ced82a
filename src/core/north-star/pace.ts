import { addDays, daysBetween } from "../calendar/arithmetic";
import type { Day } from "../calendar/day";
import type { CheckIn, Driver, Level, Star } from "./star";

/**
 * Where one stands between a star's baseline and its target.
 * `reached`: at the target or beyond · `ahead`, `behind`: of the line that leads there · `over`: the day has passed without it.
 */
export type Standing = "reached" | "ahead" | "behind" | "over";

/** A change of the number by so much each day; below zero it falls. */
export type PerDay = number;

/** All that can be said of a star on a day. What cannot be said is null. */
export interface Pace {
  readonly from: Level;
  readonly to: Level;
  /** The last check-in that is not to come; where there is none, one stands at the baseline. */
  readonly now: Level;
  readonly checkIns: readonly CheckIn[];
  /** Check-ins whose days are yet to come: shown, never counted. */
  readonly toCome: readonly CheckIn[];
  /** Where the straight line from the baseline to the target is today; before and after it, at its ends. */
  readonly planned: number;
  readonly standing: Standing;
  /** From now to the target, with its sign. */
  readonly left: number;
  /** How much of the way is made: 0 at the baseline, 1 at the target; less and more are possible. */
  readonly share: number;
  /** What it takes from today on. Null where the target is reached or its day is not to come. */
  readonly needed: PerDay | null;
  /** What it was from the baseline to the last check-in. Null before the first. */
  readonly soFar: PerDay | null;
  /** The day the target is reached if it goes on as it did; null where it would not be, or is already. */
  readonly arrives: Day | null;
  /** Stretches without a check-in that are long beside the others. */
  readonly gaps: readonly { readonly from: Day; readonly to: Day }[];
}

/** How far ahead an arrival is worth naming, in days: a hundred years. */
const farthest = 36_525;
/** A stretch without check-ins is no gap before this many days, and not before it is this many times the usual one. */
const gapDays = 60;
const gapTimes = 2.5;

/** The pace of a star on a day; null where its note does not say from where, since when, to where and by when. */
export function paceOf(star: Star, today: Day): Pace | null {
  const { baseline, baselineDay, target, targetDay, better } = star;
  if (baseline === null || target === null || !baselineDay || !targetDay || !better) return null;
  const length = daysBetween(baselineDay, targetDay);
  if (length <= 0) return null;
  const from = { value: baseline, day: baselineDay };
  const to = { value: target, day: targetDay };
  const checkIns = star.checkIns.filter(({ day }) => day <= today && day >= baselineDay);
  const last = checkIns.at(-1);
  const now: Level = last ?? from;
  const way = target - baseline;
  const left = target - now.value;
  const share = (now.value - baseline) / way;
  const passed = Math.max(0, Math.min(1, daysBetween(baselineDay, today) / length));
  const planned = baseline + way * passed;
  const daysLeft = daysBetween(today, targetDay);
  const isReached = share >= 1;
  const standing: Standing = isReached
    ? "reached"
    : daysLeft < 0
      ? "over"
      : share >= passed
        ? "ahead"
        : "behind";
  const days = last ? daysBetween(baselineDay, last.day) : 0;
  const soFar = days > 0 ? (now.value - baseline) / days : null;
  return {
    from,
    to,
    now,
    checkIns,
    toCome: star.checkIns.filter(({ day }) => day > today),
    planned,
    standing,
    left,
    share,
    needed: isReached || daysLeft <= 0 ? null : left / daysLeft,
    soFar,
    arrives: isReached || soFar === null ? null : arrival(now, left, soFar),
    gaps: gapsOf([from, ...checkIns]),
  };
}

function arrival({ day }: Level, left: number, soFar: PerDay): Day | null {
  const days = Math.ceil(left / soFar - 1e-9);
  return days > 0 && days <= farthest ? addDays(day, days) : null;
}

function gapsOf(levels: readonly Level[]): { from: Day; to: Day }[] {
  const stretches = levels
    .slice(1)
    .map(({ day }, at) => ({ from: levels[at]?.day ?? day, to: day }))
    .map((stretch) => ({ ...stretch, days: daysBetween(stretch.from, stretch.to) }));
  const sorted = stretches.map(({ days }) => days).sort((one, other) => one - other);
  const usual = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return stretches
    .filter(({ days }) => days > Math.max(gapDays, usual * gapTimes))
    .map(({ from, to }) => ({ from, to }));
}

/** How drivers add up to the gap between a star's baseline and its target, all amounts above zero. */
export interface DriverSum {
  readonly gap: number;
  readonly sum: number;
  /** What is missing of the gap; below zero where the drivers are more than it. */
  readonly missing: number;
  /** Those without an amount: they count as unknown, not as nothing. */
  readonly unknown: readonly string[];
}

/** Null where there are no drivers, or no gap to hold them against. */
export function driverSum({ baseline, target, drivers }: Star): DriverSum | null {
  if (drivers.length === 0 || baseline === null || target === null) return null;
  const gap = Math.abs(target - baseline);
  const sum = tidy(drivers.reduce((total, { amount }) => total + (amount ?? 0), 0));
  const unknown = drivers.filter((driver: Driver) => driver.amount === null).map(({ name }) => name);
  return { gap, sum, missing: tidy(gap - sum), unknown };
}

/** 0.1 and 0.2 make 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
