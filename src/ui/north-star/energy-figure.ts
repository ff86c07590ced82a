import { daysBetween } from "../../core/calendar/arithmetic";
import { extentOf, placeOf } from "../../core/chart/scale";
import { dayTicks, numberTicks, roundExtent } from "../../core/chart/ticks";
import type { Period } from "../../core/calendar/day";
import { sayPeriod } from "../../i18n/dates";
import { sayNumber } from "../../i18n/quantity";
import { say } from "../../i18n/say";
import { sayTicks } from "../../i18n/ticks";
import type { Figure, Mark } from "../chart/figure";

/** The mean energy of a week. */
export interface WeekMean {
  readonly week: Period;
  readonly energy: number;
}

/** Energy by week. Weeks without a check-in are gaps: no line goes over them. Null for no week at all. */
export function energyFigure(weeks: readonly WeekMean[]): Figure | null {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  const found = extentOf(weeks.map(({ energy }) => energy)) ?? { low: 0, high: 1 };
  // From 1 to 5 as the check-in asks, from below zero where a journal counts so.
  const extent = roundExtent(
    found.low >= 1 && found.high <= 5
      ? { low: 1, high: 5 }
      : { low: Math.min(0, found.low), high: found.high },
  );
  const span = { from: first.week.start, to: last.week.start };
  const length = daysBetween(span.from, span.to) || 1;
  const x = (week: Period) => (first === last ? 0.5 : daysBetween(span.from, week.start) / length);
  const point = ({ week, energy }: WeekMean) => ({ x: x(week), y: placeOf(extent, energy) });
  const words = (each: WeekMean) =>
    say("energy-week", { week: sayPeriod(each.week), energy: sayNumber(Math.round(each.energy * 10) / 10) });
  const lines = weeks.slice(1).flatMap((week, at): Mark[] => {
    const before = weeks[at] ?? week;
    const isNext = daysBetween(before.week.start, week.week.start) === 7;
    return isNext ? [{ kind: "line", look: "main", points: [point(before), point(week)] }] : [];
  });
  const ticks = first === last ? [first.week] : dayTicks(span);
  const names = sayTicks(ticks);
  return {
    words: say("energy-chart", {
      from: sayPeriod(first.week),
      to: sayPeriod(last.week),
      weeks: `${weeks.map(words).join("; ")}.`,
    }),
    x: ticks.map((tick, at) => ({ at: x(tick), text: names[at] ?? "" })),
    y: numberTicks(extent).map((value) => ({ at: placeOf(extent, value), text: sayNumber(value) })),
    marks: [
      ...lines,
      ...weeks.map((week): Mark => ({ kind: "dot", look: "main", at: point(week), title: words(week) })),
    ],
  };
}
