/** By what one has decided before: what a new matrix may begin with. */
import type { NoteFacts } from "../notes/facts";
import { foldWords } from "../questions/fold";

/** More would be no help: a matrix is filled in by hand. */
const most = 7;

/** Criteria of earlier records, decisions said in prose and matrices: those used in most notes first, then the latest. */
export function earlierCriteria(notes: Iterable<NoteFacts>): string[] {
  const used = new Map<string, { name: string; times: number; last: string }>();
  for (const { date, decisions } of notes) {
    if (!decisions) continue;
    const { record, found, weighed } = decisions;
    const day = record?.decided ?? date?.start ?? "";
    const names = [...(record?.criteria ?? []), ...found.flatMap(({ criteria }) => criteria), ...weighed];
    for (const [words, name] of new Map(names.map((name) => [foldWords(name), name]))) {
      const before = used.get(words);
      const isLater = !before || day >= before.last;
      used.set(words, {
        name: isLater ? name : before.name,
        times: (before?.times ?? 0) + 1,
        last: isLater ? day : before.last,
      });
    }
  }
  return [...used.values()]
    .sort(
      (one, other) =>
        other.times - one.times ||
        (one.last === other.last ? (one.name < other.name ? -1 : 1) : one.last < other.last ? 1 : -1),
    )
    .slice(0, most)
    .map(({ name }) => name);
}

/** The criteria in a line that a person typed, with semicolons or, where there are none, commas between. */
export function criteriaIn(typed: string): string[] {
  return typed
    .split(typed.includes(";") ? ";" : ",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** Criteria as one line that can be typed on. */
export function criteriaLine(names: readonly string[]): string {
  return names.map((name) => `${name.replace(/;/g, ",")};`).join(" ");
}
