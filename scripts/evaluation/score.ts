import type { NoteFacts } from "../../src/core/notes/facts";
import { tokens } from "../../src/core/questions/tokens";
import type { Label, LabelledNote } from "./labels";

/** How well something was found. `wrong` and `missed` name the places. */
export interface Score {
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** What is looked for: every question, or the writer's own open ones with those that were put to them. */
export type Target = "any" | "own and open";

/** Two texts count as the same from this overlap of their words on. */
const enough = 0.8;

/**
 * Scores questions against labels: a question matches a label on one of its lines whose words overlap by 0.8 (Dice) or more,
 * one to one, best first. Labels a reader could leave out are never missed and never wrong.
 */
export function scoreQuestions(
  notes: ReadonlyMap<string, NoteFacts>,
  labels: readonly LabelledNote[],
  target: Target,
): Score {
  let found = 0;
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const { path, questions = [], ignored } of labels) {
    if (ignored) continue;
    const wanted = (label: Label): boolean =>
      target === "any" || (label.open && (label.kind === "own" || label.kind === "asked"));
    const given = (notes.get(path)?.questions ?? []).filter(
      ({ kind, open }) => target === "any" || (open && (kind === "own" || kind === "asked")),
    );
    const pairs = given
      .flatMap((question) =>
        questions
          .filter(({ line, line_end = line }) => question.line + 1 >= line && question.line + 1 <= line_end)
          .map((label) => ({ question, label, likeness: bestOverlap(question.text, label) })),
      )
      .filter(({ likeness }) => likeness >= enough)
      .sort((a, b) => b.likeness - a.likeness || Number(wanted(b.label)) - Number(wanted(a.label)));
    const byQuestion = new Map<unknown, Label>();
    const taken = new Set<Label>();
    for (const { question, label } of pairs) {
      if (byQuestion.has(question) || taken.has(label)) continue;
      byQuestion.set(question, label);
      taken.add(label);
    }
    for (const { question, label } of pairs)
      if (!byQuestion.has(question) && label.optional) byQuestion.set(question, label);

    for (const question of given) {
      const label = byQuestion.get(question);
      const here = questions.filter(
        ({ line, line_end = line }) => question.line + 1 >= line && question.line + 1 <= line_end,
      );
      if (label?.optional || (!label && here.length > 0 && here.every(({ optional }) => optional))) continue;
      if (label && wanted(label)) found++;
      else wrong.push(`${path}:${question.line + 1} ${question.text}`);
    }
    for (const label of questions) {
      if (!label.optional && wanted(label) && !taken.has(label))
        missed.push(`${path}:${label.line} ${label.text}`);
    }
  }
  return rate(found, wrong, missed);
}

/** Scores dates: a week counts by its Monday, a month by its name, and where a label allows for more than one each of them. */
export function scoreDates(notes: ReadonlyMap<string, NoteFacts>, labels: readonly LabelledNote[]): Score {
  let found = 0;
  let right = 0;
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const { path, date = null, date_alt = [], date_precision, ignored } of labels) {
    const note = notes.get(path);
    if (ignored || note === undefined) continue;
    const given = note.date?.start ?? null;
    const same =
      given === date ||
      (date_precision === "month" && given !== null && given.slice(0, 7) === date?.slice(0, 7));
    if (same || date_alt.includes(given)) {
      right++;
      if (date !== null) found++;
    } else if (given === null) missed.push(`${path} ${date}`);
    else wrong.push(`${path} ${given}, not ${date ?? "dated"}`);
  }
  const all = right + wrong.length + missed.length;
  return { ...rate(found, wrong, missed), f1: all === 0 ? 0 : right / all };
}

function rate(found: number, wrong: readonly string[], missed: readonly string[]): Score {
  const precision = found / (found + wrong.length) || 0;
  const recall = found / (found + missed.length) || 0;
  return {
    found,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall) || 0,
    wrong,
    missed,
  };
}

function bestOverlap(text: string, { text: own, alt = [] }: Label): number {
  return Math.max(...[own, ...alt].map((one) => overlap(text, one)));
}

/** Dice's coefficient of the words; each ideograph is a word. */
function overlap(one: string, other: string): number {
  const a = wordsOf(one);
  const b = wordsOf(other);
  if (a.length === 0 || b.length === 0) return one.trim() === other.trim() ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}

function wordsOf(text: string): string[] {
  return tokens(text.normalize("NFKC").replace(/!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, "$1")).flatMap((word) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)
      ? [...word]
      : [word.replace(/'/g, "")],
  );
}
