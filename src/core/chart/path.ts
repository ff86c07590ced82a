import type { Point } from "./scale";

/** How long the side of the square is into which paths are drawn; it is stretched to the figure. */
export const side = 1000;

/** Path data through points, in order: of one point a dot, of none nothing. */
export function pathOf(points: readonly Point[]): string {
  if (points.length === 1) return `${pathOf([...points, ...points])}`;
  return points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${round(x)} ${round(1 - y)}`).join("");
}

/** Path data of what lies between a line and a level. */
export function areaOf(points: readonly Point[], level: number): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  return `${pathOf([{ x: first.x, y: level }, ...points, { x: last.x, y: level }])}Z`;
}

function round(value: number): number {
  return Math.round(value * side * 10) / 10;
}
