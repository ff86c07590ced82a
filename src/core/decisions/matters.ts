import { enoughShared, sameMatter, stanceOf, type Stance } from "./stance";

/**
 * Decisions by what they are about, in the order in which they were added. What is on the same matter shares some of its words: only
 * those that do are compared, so that thousands of decisions are gone through in a moment.
 */
export class Matters<Of extends { readonly choice: string }> {
  readonly #all: { readonly of: Of; readonly stance: Stance }[] = [];
  /** Places of decisions to stay or to leave, in order; and of those that name no place. */
  readonly #staying: number[] = [];
  readonly #anywhere: number[] = [];
  /** By a word that they are about: a place where one stays, else a stem. */
  readonly #byPlace = new Map<string, number[]>();
  readonly #byStem = new Map<string, number[]>();

  add(of: Of): void {
    const stance = stanceRemembered(of.choice);
    if (!stance) return;
    const at = this.#all.push({ of, stance }) - 1;
    const { about, isStaying } = stance;
    if (isStaying) this.#staying.push(at);
    if (isStaying && about.size === 0) this.#anywhere.push(at);
    const index = isStaying ? this.#byPlace : this.#byStem;
    for (const word of about) {
      const places = index.get(word);
      if (places) places.push(at);
      else index.set(word, [at]);
    }
  }

  /** The last one added that is on the same matter as a decision; `undoes` where it came down on another side. */
  latestOn(
    { choice }: Of,
    isWanted: (earlier: Of) => boolean,
  ): { readonly earlier: Of; readonly undoes: boolean } | null {
    const stance = stanceRemembered(choice);
    if (!stance) return null;
    for (const at of this.#near(stance)) {
      const other = this.#all[at];
      if (other && isWanted(other.of) && sameMatter(stance, other.stance))
        return { earlier: other.of, undoes: stance.side !== other.stance.side };
    }
    return null;
  }

  /** Places of all that may be on a matter, the last first. */
  #near({ about, isStaying }: Stance): Iterable<number> {
    if (isStaying) {
      const near = [...about].map((word) => this.#byPlace.get(word) ?? []);
      return lastFirst(about.size === 0 ? [this.#staying] : [this.#anywhere, ...near]);
    }
    // Two that share enough share one of the rarest words of either: as many may be missing as there is no need for.
    const lists = [...about].map((word) => this.#byStem.get(word) ?? []);
    lists.sort((one, other) => one.length - other.length);
    const needed = Math.max(1, Math.ceil((enoughShared / 2) * about.size - 1e-9));
    return lastFirst(lists.slice(0, lists.length - needed + 1));
  }
}

/** Numbers of several ascending lists, the greatest first; one that is in two lists may come twice. */
function* lastFirst(lists: readonly (readonly number[])[]): Iterable<number> {
  const ends = lists.map((list) => list.length);
  for (;;) {
    let best = -1;
    let from = -1;
    lists.forEach((list, i) => {
      const last = list[(ends[i] ?? 0) - 1] ?? -1;
      if (last > best) [best, from] = [last, i];
    });
    if (from < 0) return;
    ends[from] = (ends[from] ?? 0) - 1;
    yield best;
  }
}

const known = new Map<string, Stance | null>();
const roomForTexts = 20_000;

/** All decisions are gone through whenever one changes; their words mostly stay. */
function stanceRemembered(choice: string): Stance | null {
  let stance = known.get(choice);
  if (stance === undefined) {
    if (known.size >= roomForTexts) known.clear();
    known.set(choice, (stance = stanceOf(choice)));
  }
  return stance;
}
