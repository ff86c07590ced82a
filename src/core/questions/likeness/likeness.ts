import type { Signature } from "./signature";
import { enough } from "./terms";
import { isTypo } from "./typo";

/** From here on two questions ask the same. Set on the families of questions under test, as the limits below. */
export const alikeFrom = 0.6;
/** With this much on either side that the other has not, one thing stands in place of another. */
const exchanged = 0.2;
/** What may be left where one asks of a thing and the other of "us" or "them". */
const leftOver = 0.4;
/** What is shared has to stand in the asking clauses by this part, not in lead-ins alone. */
const inQuestion = 0.25;

const anyone = new Set(["other", "we", "they"]);

/**
 * How much of what two questions say they both say: 0 to 1. Nothing where they ask for different things or of different
 * people, and nothing where each says something that the other does not: what one adds may be a detail, what one says in
 * place of the other is another question.
 */
export function likeness(one: Signature, other: Signature): number {
  if (one === other || one.key === other.key) return 1;
  if (one.weight < enough || other.weight < enough || one.frame !== other.frame) return 0;
  const loose = one.person !== other.person;
  if (loose && !(anyone.has(one.person) && anyone.has(other.person))) return 0;
  const [short, long] = comesBefore(one, other) ? [one, other] : [other, one];
  if (short.terms.size + short.asides.size < alikeFrom * long.weight) return 0;
  if (!short.marks.some((term) => long.terms.has(term))) return 0;
  let shared = 0;
  let asked = 0;
  let left = 0;
  let right = 0;
  let lone = "";
  let loneWeight = 0;
  for (const [term, weight] of one.terms) {
    const its = other.terms.get(term);
    if (its !== undefined) {
      asked += Math.max(weight, its);
    } else if (other.asides.has(term)) shared += weight;
    else {
      left += weight;
      if (weight > loneWeight) {
        lone = term;
        loneWeight = weight;
      }
    }
  }
  shared += asked;
  for (const [term, weight] of other.terms) {
    if (one.terms.has(term)) continue;
    if (one.asides.has(term)) shared += weight;
    else if (isTypo(lone, term)) {
      shared += Math.max(weight, loneWeight);
      left -= loneWeight;
      lone = "";
    } else right += weight;
  }
  if (asked < inQuestion * shared || Math.min(left, right) >= exchanged) return 0;
  if (loose && left + right > leftOver) return 0;
  return shared / (shared + left + right);
}

/** The shorter question comes first; the key decides between equals. */
export function comesBefore(one: Signature, other: Signature): boolean {
  return one.weight === other.weight ? one.key < other.key : one.weight < other.weight;
}

/** Whether two questions are near enough to be one thread. */
export const alike = (one: Signature, other: Signature): boolean => likeness(one, other) >= alikeFrom;
