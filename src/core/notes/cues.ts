/**
 * One look at a text for all that is looked for in prose. A rule names the words without which it finds nothing; one pass over the
 * characters tells which of all these words are there, so that the costly rules run on the few sentences where they may find
 * something. The look may be too generous, never too strict: whatever markup cuts a word in two counts as any word.
 */

/** The words without which a rule finds nothing: one of its ways has to be there in full. */
export interface Cue {
  /** Each the bits of the sets of words of which one word has to be there. */
  readonly ways: readonly number[];
}

/** Bits of the sets of words that have a word in a text. */
export type CuesFound = number;

const all: CuesFound = -1;
const most = 32;

/** The sets of words that are looked for, each by its words parted by blanks. Its bit is its place. */
const sets: string[] = [];
let automaton: Automaton | null = null;

/**
 * Declares what a rule looks for, once and for all notes. A way is a list of sets of words, all of which have to be there with a
 * word: `cueOf(["hate* dread"], ["me", "lifts feeds"])` is "hate", or a word that begins with it, or "dread", or else "me" with "lifts"
 * or "feeds". Words are letters from a to z, in lower case; a word with others is looked for by its parts. `*` stands for
 * letters in front of a word or behind it.
 */
export function cueOf(...ways: readonly (readonly string[])[]): Cue {
  const bits = ways.map((way) => way.reduce((found, words) => found | (1 << setOf(words)), 0));
  automaton = null;
  return { ways: bits };
}

function setOf(words: string): number {
  const known = sets.indexOf(words);
  if (known >= 0) return known;
  if (!/^\*?[a-z]+\*?(?: \*?[a-z]+\*?)*$/.test(words)) throw new RangeError(`Cannot look for "${words}"`);
  if (sets.length === most) throw new RangeError(`No more than ${most} sets of words can be looked for`);
  return sets.push(words) - 1;
}

/** Whether a rule may find something in a text that has these words. */
export function isCued({ ways }: Cue, found: CuesFound): boolean {
  for (const way of ways) if ((found & way) === way) return true;
  return false;
}

/** Which of the words that any rule looks for stand in a stretch of Markdown. Takes time linear in it, allocates nothing. */
export function cuesIn(text: string, from: number, to: number): CuesFound {
  return (automaton ??= new Automaton(sets)).read(text, from, to);
}

/** Classes of characters: 1 to 26 are the letters. */
const gap = 0;
const digit = 27;
/** Signs that are taken off where they stand, before rules are asked: `un**do**`. */
const mark = 28;
/** Where something begins that is taken off whole: `un[^1]do`, `un<b>do`, `un%%not%%do`. */
const opens = 29;
/** Where a link ends: `[un](address)do`. */
const closes = 30;
/** So many entries has a state. */
const width = 32;

const classes = new Uint8Array(128);
for (let letter = 0; letter < 26; letter++) classes[97 + letter] = classes[65 + letter] = letter + 1;
const signs: readonly (readonly [string, number])[] = [
  ["0123456789", digit],
  ["*_~=`\\]", mark],
  ["[<%", opens],
  [")", closes],
];
for (const [of, step] of signs) for (const sign of of) classes[sign.charCodeAt(0)] = step;

/** Letters that are one from a to z in lower case, or where case does not count: İ, ſ and the sign of kelvin. */
function isStrange(code: number): boolean {
  return code === 0x130 || code === 0x17f || code === 0x212a;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** The automaton of Aho and Corasick over the words of all sets: one step for a character, however many words there are. */
class Automaton {
  /** The next state, times the width, for a state and a class; its complement where words end there. */
  readonly #next: Int32Array;
  /** The bits of the words that end at a state. */
  readonly #found: Int32Array;
  readonly #start: number;

  constructor(of: readonly string[]) {
    const children = [new Map<number, number>()];
    const found: number[] = [0];
    of.forEach((words, set) => {
      for (const word of words.split(" ")) {
        let state = 0;
        for (const step of stepsOf(word)) {
          let next = children[state]?.get(step);
          if (next === undefined) {
            next = children.push(new Map<number, number>()) - 1;
            found.push(0);
            children[state]?.set(step, next);
          }
          state = next;
        }
        found[state] = (found[state] ?? 0) | (1 << set);
      }
    });

    const next = new Int32Array(children.length * width);
    // Where a state leads that has no child for a class: where its longest proper suffix leads.
    const suffix = new Int32Array(children.length);
    const queue = [0];
    for (const state of queue) {
      const shorter = suffix[state] ?? 0;
      if (state !== 0) found[state] = (found[state] ?? 0) | (found[shorter] ?? 0);
      for (let step = 0; step <= digit; step++) {
        const child = children[state]?.get(step);
        const instead = state === 0 ? 0 : (next[shorter * width + step] ?? 0);
        if (child !== undefined) {
          suffix[child] = instead;
          queue.push(child);
        }
        next[state * width + step] = child ?? instead;
      }
    }
    this.#start = (next[gap] ?? 0) * width;
    this.#next = next.map((state) => (found[state] ? ~(state * width) : state * width));
    this.#found = Int32Array.from(found);
  }

  read(text: string, from: number, to: number): CuesFound {
    const next = this.#next;
    let state = this.#start;
    let bits = 0;
    for (let p = from; p < to; p++) {
      const code = text.charCodeAt(p);
      let step = gap;
      if (code < 128) {
        step = classes[code] as number;
        if (step > digit) {
          if (joins(text, p, step)) return all;
          step = gap;
        }
      } else if (isStrange(code)) return all;
      state = next[state + step] as number;
      if (state < 0) {
        state = ~state;
        bits |= this.#found[state / width] as number;
      }
    }
    state = next[state] as number;
    return state < 0 ? bits | (this.#found[~state / width] as number) : bits;
  }
}

/** Whether the markup at a place may stand within a word. */
function joins(text: string, at: number, step: number): boolean {
  if (step === opens) {
    if (text.charAt(at) === "%" && text.charAt(at + 1) !== "%") return false;
    return isLetter(text.charCodeAt(text.charAt(at - 1) === "!" ? at - 2 : at - 1));
  }
  if (step === mark && !isLetter(text.charCodeAt(at - 1))) return false;
  let p = at + 1;
  while (classes[text.charCodeAt(p)] === mark) p++;
  // One "=" or "~" is a sign like any other, and so is what joins snake_case.
  if (step === mark && (/^[=~]$/.test(text.slice(at, p)) || /^_+$/.test(text.slice(at, p)))) return false;
  return isLetter(text.charCodeAt(p)) || classes[text.charCodeAt(p)] === opens || text.charAt(p) === "!";
}

function* stepsOf(word: string): Iterable<number> {
  const letters = word.replace(/\*/g, "");
  if (!word.startsWith("*")) yield gap;
  for (const letter of letters) yield letter.charCodeAt(0) - 96;
  if (!word.endsWith("*")) yield gap;
}
