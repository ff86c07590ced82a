/** Families of questions: what is asked again in other words, written by hand, to measure threads by. */
import { readFile } from "node:fs/promises";
import { LikenessIndex } from "../src/core/questions/likeness/likeness-index";

/** One question of a file of families, a JSON object a line. */
export interface FamilyQuestion {
  readonly family: string;
  readonly text: string;
  /** ISO 639-1. */
  readonly language: string;
  /** Families that look alike and are not have one neighbour group. */
  readonly neighbour?: string;
}

/** How well threads follow families, over all pairs of questions. */
export interface FamilyFigures {
  /** Of the pairs in one thread, the part in one family. */
  readonly precision: number;
  /** Of the pairs in one family, the part in one thread. */
  readonly recall: number;
  readonly f1: number;
  /** Families that share a thread, with the wrong pairs, the most first. */
  readonly confusions: readonly {
    readonly families: string;
    readonly neighbour: string;
    readonly pairs: number;
    readonly example: string;
  }[];
  /** Families that fell apart, with the missing pairs and the threads, the most first. */
  readonly splits: readonly {
    readonly family: string;
    readonly pairs: number;
    readonly threads: readonly (readonly string[])[];
  }[];
}

export async function readFamilies(path: string): Promise<FamilyQuestion[]> {
  const text = await readFile(path, "utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as FamilyQuestion);
}

export function measureFamilies(questions: readonly FamilyQuestion[]): FamilyFigures {
  const index = new LikenessIndex();
  questions.forEach(({ text, language }, i) => index.add(String(i), text, language));
  const threads = new Map<string, FamilyQuestion[]>();
  questions.forEach((question, i) => push(threads, index.groupOf(String(i)) ?? "", question));
  const families = new Map<string, FamilyQuestion[]>();
  for (const question of questions) push(families, question.family, question);

  let right = 0;
  let joined = 0;
  const confusions = new Map<
    string,
    { families: string; neighbour: string; pairs: number; example: string }
  >();
  for (const thread of threads.values()) {
    joined += pairsOf(thread.length);
    const parts = new Map<string, FamilyQuestion[]>();
    for (const question of thread) push(parts, question.family, question);
    const all = [...parts.values()];
    all.forEach((one, i) => {
      right += pairsOf(one.length);
      for (const other of all.slice(i + 1)) confuse(confusions, one, other);
    });
  }
  let related = 0;
  const splits = [...families].flatMap(([family, members]) => {
    related += pairsOf(members.length);
    const parts = new Map<string, string[]>();
    for (const question of members)
      push(parts, index.groupOf(String(questions.indexOf(question))) ?? "", question.text);
    const kept = [...parts.values()].reduce((sum, part) => sum + pairsOf(part.length), 0);
    const pairs = pairsOf(members.length) - kept;
    return pairs === 0 ? [] : [{ family, pairs, threads: [...parts.values()] }];
  });
  const precision = joined === 0 ? 1 : right / joined;
  const recall = related === 0 ? 1 : right / related;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return {
    precision,
    recall,
    f1,
    confusions: [...confusions.values()].sort((a, b) => b.pairs - a.pairs),
    splits: splits.sort((a, b) => b.pairs - a.pairs),
  };
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function confuse(
  into: Map<string, { families: string; neighbour: string; pairs: number; example: string }>,
  one: readonly FamilyQuestion[],
  other: readonly FamilyQuestion[],
): void {
  const [a] = one;
  const [b] = other;
  if (!a || !b) return;
  const families = [a.family, b.family].sort().join(" + ");
  const neighbour = a.neighbour !== undefined && a.neighbour === b.neighbour ? a.neighbour : "no neighbours";
  const known = into.get(families) ?? { families, neighbour, pairs: 0, example: `${a.text} | ${b.text}` };
  into.set(families, { ...known, pairs: known.pairs + one.length * other.length });
}
