import { daysBetween } from "../../core/calendar/arithmetic";
import { driverSum, type Pace, type PerDay } from "../../core/north-star/pace";
import type { Star } from "../../core/north-star/star";
import { sayDay } from "../../i18n/dates";
import { sayQuantity } from "../../i18n/quantity";
import { say } from "../../i18n/say";

/** How a star is called where there is little room: what it counts, else its statement. */
export function starName({ metric, statement }: Star): string {
  return metric || statement || say("star-unnamed");
}

/** From where, to where, by when. */
export function sayWay({ unit }: Star, { from, to }: Pace): string {
  return say("star-way", {
    from: sayQuantity(from.value, unit),
    since: sayDay(from.day),
    to: sayQuantity(to.value, unit),
    by: sayDay(to.day),
  });
}

/** Where one stands today. */
export function sayStanding({ unit }: Star, pace: Pace): string {
  const now = sayQuantity(pace.now.value, unit);
  const values = {
    now,
    planned: sayQuantity(rounded(pace.planned), unit),
    day: sayDay(pace.now.day),
    left: sayQuantity(Math.abs(pace.left), unit),
    by: sayDay(pace.to.day),
  };
  return say(
    pace.checkIns.length === 0 && pace.standing !== "over" ? "star-first" : `star-${pace.standing}`,
    values,
  );
}

/** The paces, each a sentence: what is needed, what it was, and when it would be there. Only those that can be said. */
export function sayPaces({ unit }: Star, pace: Pace): string[] {
  // Over half a year and more, weeks are too small a measure.
  const span = daysBetween(pace.from.day, pace.to.day) > 182 ? "month" : "week";
  const rate = (perDay: PerDay) => {
    const amount = Math.abs(perDay) * (span === "month" ? 365.25 / 12 : 7);
    const way = perDay < 0 ? "less" : "more";
    return say(`star-rate-${way}-${span}`, { amount: sayQuantity(rounded(amount), unit) });
  };
  const { needed, soFar, arrives } = pace;
  return [
    needed !== null && say("star-needed", { rate: rate(needed) }),
    soFar === 0 ? say("star-so-far-none") : soFar !== null && say("star-so-far", { rate: rate(soFar) }),
    arrives !== null && say("star-arrives", { day: sayDay(arrives) }),
  ].filter((line) => line !== false);
}

/** A reckoned number with no more digits than it is worth. */
function rounded(value: number): number {
  return Number(value.toPrecision(Math.abs(value) < 10 ? 2 : 3));
}

/** What is not as it should be: gaps, rows that are still to come. */
export function sayGaps({ gaps, toCome }: Pace): string[] {
  return [
    ...gaps.map(({ from, to }) => say("star-gap", { from: sayDay(from), to: sayDay(to) })),
    ...(toCome.length > 0 ? [say("star-to-come", { count: toCome.length })] : []),
  ];
}

/** How the drivers add up; null where there are none. */
export function sayDrivers(star: Star): string | null {
  const sum = driverSum(star);
  if (!sum) return null;
  const quantity = (value: number) => sayQuantity(value, star.unit);
  const values = { sum: quantity(sum.sum), gap: quantity(sum.gap), missing: quantity(Math.abs(sum.missing)) };
  const key =
    sum.missing > 0 ? "star-drivers-short" : sum.missing < 0 ? "star-drivers-over" : "star-drivers-even";
  return say(key, values);
}

/** Everything a star says today, for who cannot see its chart. */
export function sayStar(star: Star, pace: Pace): string {
  return [
    say("star-chart", { name: starName(star) }),
    sayWay(star, pace),
    sayStanding(star, pace),
    ...sayPaces(star, pace),
  ].join(" ");
}
