import { tellingFrom, type Signature } from "./signature";
import { isTypo } from "./typo";

/** From here on two questions ask the same. Set on the families of questions under test, as the limits below. */
export const alikeFrom = 0.6;
/** With this much on either side that the other has not, one thing stands in place of another. */
const exchanged = 0.2;
/** What may be left where one asks of a thing and the other of "us" or "them". */
const leftOver = 0.5;

/** People that stand for each other where the rest agrees: a thing done by somebody, "is it time to ..." asked of anybody. */
const loosely: Readonly<Record<string, readonly string[]>> = {
  any: ["i", "we", "other", "they"],
  other: ["any", "we", "they"],
  we: ["any", "other", "they"],
  they: ["we", "other", "any"],
  i: ["any"],
};

/**
 * How much of what two questions say they both say: 0 to 1. Nothing where they ask for different things or of different
 * people, and nothing where each says something that the other does not: what one adds may be a detail, what one says in
 * place of the other is another question.
 */
export function likeness(one: Signature, other: Signature): number {
  if (one.key === other.key) return 1;
  const inOrder = comesBefore(one, other);
  const short = inOrder ? one : other;
  const long = inOrder ? other : one;
  if (short.marks.length === 0 || !areOfALength(one, other)) return 0;
  const isLoose = one.person !== other.person;
  if (isLoose && !loosely[one.person]?.includes(other.person)) return 0;
  if (one.frame !== other.frame) return 0;
  let shared = 0;
  let left = 0;
  let right = 0;
  let lone = "";
  let loneWeight = 0;
  for (let i = 0; i < short.terms.length; i++) {
    const term = short.terms[i] as string;
    const weight = short.weights[i] as number;
    const at = long.terms.indexOf(term);
    if (at >= 0) shared += Math.max(weight, long.weights[at] as number);
    else {
      left += weight;
      if (weight > loneWeight) {
        lone = term;
        loneWeight = weight;
      }
    }
  }
  // At best one of what is left is a slip of the hand.
  if (left - loneWeight >= exchanged) return 0;
  for (let i = 0; i < long.terms.length; i++) {
    const term = long.terms[i] as string;
    const weight = long.weights[i] as number;
    if (short.terms.includes(term)) continue;
    if (lone !== "" && isTypo(lone, term)) {
      shared += Math.max(weight, loneWeight);
      left -= loneWeight;
      lone = "";
    } else right += weight;
  }
  if (left >= tellingFrom || Math.min(left, right) >= exchanged) return 0;
  if (isLoose && left + right > leftOver) return 0;
  return shared / (shared + left + right);
}

/** False where one says so much more than the other that they cannot be alike. */
export function areOfALength({ weight: one }: Signature, { weight: other }: Signature): boolean {
  return one >= alikeFrom * other && other >= alikeFrom * one;
}

/** The shorter question comes first; the key decides between equals. */
export function comesBefore(one: Signature, other: Signature): boolean {
  return one.weight === other.weight ? one.key < other.key : one.weight < other.weight;
}

/** Whether two questions are near enough to be one thread. */
export const alike = (one: Signature, other: Signature): boolean => likeness(one, other) >= alikeFrom;
