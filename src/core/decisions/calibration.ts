/** How well a person knows how sure they are: predictions with what came of them. */

export interface Scored {
  /** 0 to 100. */
  readonly percent: number;
  readonly cameTrue: boolean;
}

/** Predictions that were about as sure. */
export interface Bin {
  /** Their mean percentage, 0 to 100. */
  readonly said: number;
  /** How many of them came true, in per cent. */
  readonly came: number;
  readonly count: number;
}

export interface Calibration {
  readonly count: number;
  /** The mean of (p − o)²: 0 is knowing, 0.25 is always saying 50 %. */
  readonly brier: number;
  /** In steps of ten per cent, those that hold any. */
  readonly bins: readonly Bin[];
}

/** With fewer a curve says more about chance than about the person. */
export const leastScored = 10;

/** Null under ten: nothing is shown then but how many there are. */
export function calibrationOf(scored: readonly Scored[]): Calibration | null {
  if (scored.length < leastScored) return null;
  const steps = new Map<number, Scored[]>();
  let sum = 0;
  for (const one of scored) {
    sum += (one.percent / 100 - (one.cameTrue ? 1 : 0)) ** 2;
    const step = Math.min(9, Math.floor(one.percent / 10));
    steps.set(step, [...(steps.get(step) ?? []), one]);
  }
  const bins = [...steps]
    .sort(([one], [other]) => one - other)
    .map(([, all]) => ({
      said: all.reduce((total, { percent }) => total + percent, 0) / all.length,
      came: (all.filter(({ cameTrue }) => cameTrue).length / all.length) * 100,
      count: all.length,
    }));
  return { count: scored.length, brier: sum / scored.length, bins };
}
