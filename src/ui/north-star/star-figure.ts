import { daysBetween } from "../../core/calendar/arithmetic";
import type { Day } from "../../core/calendar/day";
import { extentOf, placeOf, type Point } from "../../core/chart/scale";
import { dayTicks, numberTicks, roundExtent } from "../../core/chart/ticks";
import type { Pace } from "../../core/north-star/pace";
import type { Level, Star } from "../../core/north-star/star";
import { sayNumber, sayQuantity } from "../../i18n/quantity";
import { say } from "../../i18n/say";
import { sayTicks } from "../../i18n/ticks";
import type { Figure, Mark, PointLabel } from "../chart/figure";
import { sayDay } from "../../i18n/dates";
import { sayStar } from "./star-words";

/** The chart of a star: its check-ins against the line from then to now to the target. */
export function starFigure(star: Star, pace: Pace, today: Day): Figure {
  const { from, to, now, checkIns, gaps } = pace;
  const span = { from: from.day, to: [to.day, now.day].reduce((last, day) => (day > last ? day : last)) };
  const length = daysBetween(span.from, span.to);
  const values = [from, to, ...checkIns].map(({ value }) => value);
  const { low, high } = extentOf(values) ?? { low: 0, high: 1 };
  // Zero belongs to the picture where it is near: from 36 to 3 is nearly nothing left, and should look it.
  const extent = roundExtent({ low: low > 0 && low < high / 2 ? 0 : low, high });
  const place = ({ day, value }: Level): Point => ({
    x: daysBetween(span.from, day) / length,
    y: placeOf(extent, value),
  });
  const levels = checkIns[0]?.day === from.day ? checkIns : [from, ...checkIns];
  const way: Mark[] = levels.slice(1).map((level, at) => {
    const before = levels[at] ?? level;
    const isGap = gaps.some((gap) => gap.to === level.day);
    return { kind: "line", look: isGap ? "faint" : "main", points: [place(before), place(level)] };
  });
  const dots = levels.map((level): Mark => {
    const title = say("star-point", { day: sayDay(level.day), value: sayQuantity(level.value, star.unit) });
    return { kind: "dot", look: level === from ? "plan" : "main", at: place(level), title };
  });
  const isNow = today > from.day && today < span.to;
  const x = daysBetween(span.from, today) / length;
  const line: Mark[] = isNow
    ? [
        {
          kind: "line",
          look: "faint",
          points: [
            { x, y: 0 },
            { x, y: 1 },
          ],
        },
      ]
    : [];
  const falls = to.value < from.value;
  const labels: PointLabel[] = [
    { at: place(to), text: sayNumber(to.value), look: "plan", place: falls ? "above" : "below" },
  ];
  // Where the last check-in lies upon the target the target's own label says enough.
  const [end, last] = [place(to), place(now)];
  if (checkIns.length > 0 && Math.abs(end.x - last.x) + Math.abs(end.y - last.y) > 0.12)
    labels.push({
      at: last,
      text: sayNumber(now.value),
      look: "main",
      // On the side the line does not come from.
      place: now.value >= (levels.at(-2)?.value ?? now.value) ? "above" : "below",
    });
  const ticks = dayTicks(span);
  const names = sayTicks(ticks);
  return {
    words: sayStar(star, pace),
    x: ticks.map(({ start }, at) => ({ at: daysBetween(span.from, start) / length, text: names[at] ?? "" })),
    y: numberTicks(extent).map((value) => ({ at: placeOf(extent, value), text: sayNumber(value) })),
    marks: [
      ...line,
      { kind: "line", look: "plan", points: [place(from), place(to)] },
      {
        kind: "dot",
        look: "plan",
        at: place(to),
        title: say("star-point", { day: sayDay(to.day), value: sayQuantity(to.value, star.unit) }),
      },
      ...way,
      ...dots,
    ],
    labels,
  };
}
