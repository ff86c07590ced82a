/** A table that weighs options against criteria. Null is a cell that is left blank, which is not a zero. */
export interface Matrix {
  readonly options: readonly string[];
  readonly criteria: readonly Criterion[];
}

export interface Criterion {
  readonly name: string;
  readonly weight: number | null;
  /** One score for each option. */
  readonly scores: readonly (number | null)[];
}

/** How an option does. */
export interface Standing {
  readonly option: string;
  /** Weights times scores, added up over the cells that are filled; null where none is. */
  readonly total: number | null;
  /** The total by the weight of what was scored: on the scale of the scores, and fair to options with blanks. */
  readonly mean: number | null;
  /** Criteria with a weight that have no score for it. */
  readonly blanks: readonly string[];
}

/** Sums of numbers with decimals are never quite equal. */
const nothing = 1e-9;

/** How all options do, in the order of the table. */
export function standings({ options, criteria }: Matrix): Standing[] {
  return options.map((option, at) => {
    let total = 0;
    let weight = 0;
    const blanks: string[] = [];
    let scored = 0;
    for (const { name, weight: its, scores } of criteria) {
      const score = scores[at] ?? null;
      if (its === null || its === 0) continue;
      if (score === null) {
        blanks.push(name);
        continue;
      }
      scored += 1;
      total += its * score;
      weight += Math.abs(its);
    }
    return scored === 0
      ? { option, total: null, mean: null, blanks }
      : { option, total, mean: total / weight, blanks };
  });
}

/** The options that do best, by their mean: more than one where they tie, none where nothing is scored. */
export function winners(of: readonly Standing[]): string[] {
  const best = Math.max(...of.map(({ mean }) => mean ?? -Infinity));
  if (best === -Infinity) return [];
  return of.filter(({ mean }) => mean !== null && best - mean < nothing).map(({ option }) => option);
}

/** The smallest change of one weight with which another option does best. */
export interface Flip {
  readonly criterion: string;
  readonly from: number;
  /** At this weight they do equally well; beyond it others win: mostly one. */
  readonly to: number;
  readonly winners: readonly string[];
}

/**
 * Finds the one weight whose smallest change, to no less than zero, makes another option win. Null where there is no single
 * winner to begin with, and where no weight alone could change it.
 */
export function flipOf(matrix: Matrix): Flip | null {
  const [winner, tied] = winners(standings(matrix));
  if (winner === undefined || tied !== undefined) return null;
  let best: Flip | null = null;
  matrix.criteria.forEach(({ name, weight }, at) => {
    if (weight === null || weight < 0) return;
    // At zero a criterion stops to count, and with it options that were scored by nothing else.
    for (const to of [0, ...crossings(matrix, at, winner)]) {
      const far = Math.abs(to - weight);
      if (best && far >= Math.abs(best.to - best.from) - nothing) continue;
      const after = winners(standings(withWeight(matrix, at, beyond(to, weight))));
      if (after.length > 0 && !after.includes(winner))
        best = { criterion: name, from: weight, to, winners: after };
    }
  });
  return best;
}

/** A little further on in the direction of the change; a weight does not go below zero. */
function beyond(to: number, from: number): number {
  const step = Math.max(1e-6, Math.abs(to) * 1e-6);
  return to >= from ? to + step : Math.max(0, to - step);
}

/** The weights of a criterion at which some other option does as well as the winner, from zero up. */
function crossings(matrix: Matrix, at: number, winner: string): number[] {
  const first = matrix.options.indexOf(winner);
  const [mine, ...others] = [first, ...matrix.options.keys()].map((option) => partsOf(matrix, at, option));
  if (!mine) return [];
  // (a + x s) / (b + x f) is the mean at weight x: two of them are equal where a polynomial of the second degree is zero.
  return others
    .flatMap((other) =>
      roots(
        mine.score * other.filled - other.score * mine.filled,
        mine.total * other.filled +
          mine.score * other.weight -
          other.total * mine.filled -
          other.score * mine.weight,
        mine.total * other.weight - other.total * mine.weight,
      ),
    )
    .filter((root) => root >= 0);
}

function partsOf({ criteria }: Matrix, at: number, option: number) {
  let [total, weight, score, filled] = [0, 0, 0, 0];
  criteria.forEach((criterion, index) => {
    const its = criterion.scores[option] ?? null;
    if (its === null || criterion.weight === null) return;
    if (index === at) [score, filled] = [its, 1];
    else {
      total += criterion.weight * its;
      weight += Math.abs(criterion.weight);
    }
  });
  return { total, weight, score, filled };
}

function roots(a: number, b: number, c: number): number[] {
  if (Math.abs(a) < nothing) return Math.abs(b) < nothing ? [] : [-c / b];
  const under = b * b - 4 * a * c;
  if (under < 0) return [];
  return [(-b - Math.sqrt(under)) / (2 * a), (-b + Math.sqrt(under)) / (2 * a)];
}

function withWeight({ options, criteria }: Matrix, at: number, weight: number): Matrix {
  return { options, criteria: criteria.map((each, index) => (index === at ? { ...each, weight } : each)) };
}
