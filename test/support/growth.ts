import process from "node:process";

/**
 * How many times longer a piece of work takes for twenty times the text: about 20 where it is linear, 400 where it is
 * quadratic. No clock's figure is held to anything, only how the two compare; each is the best of three, so that noise of the
 * machine counts little, and what takes less than a fifth of a millisecond counts as that.
 */
export function growth(work: (text: string) => unknown, piece: string): number {
  const took = (size: number): number => {
    const text = piece.repeat(Math.ceil(size / piece.length));
    let best = Infinity;
    for (let i = 0; i < 3; i++) {
      const [start, before] = [performance.now(), busy()];
      work(text);
      const [passed, worked] = [performance.now() - start, busy() - before];
      best = Math.min(best, worked < coarse ? passed : worked, passed);
    }
    return Math.max(best, 0.2);
  };
  took(5_000);
  let least = Infinity;
  // Noise only ever adds: where it looks quadratic it is looked at again.
  for (let round = 0; round < 3 && least > tooMuchGrowth; round++)
    least = Math.min(least, took(240_000) / took(12_000));
  return least;
}

/** The time at work is told in steps of some milliseconds: what is shorter is told by the clock. */
const coarse = 20;

/** How long this process has been at work, in milliseconds: what else the machine does meanwhile counts for nothing. */
function busy(): number {
  return process.cpuUsage().user / 1000;
}

/** Between linear and quadratic, nearer to neither than noise reaches. */
export const tooMuchGrowth = 120;
