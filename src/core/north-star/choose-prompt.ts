import { daysBetween } from "../calendar/arithmetic";
import type { Day } from "../calendar/day";
import { foldWords } from "../questions/fold";
import type { Deck } from "./deck";
import { hash } from "./hash";
import type { PromptUse } from "./prompt-log";

/** A day to count from. */
const origin = "2000-01-03" as Day;

/**
 * The prompt of a day: the same on every device and however often one asks, as long as the log of the days before is. Where even
 * that is not in step, two devices still agree on most days, since the order is the same and each day has its place in it.
 */
export function promptOfDay(deck: Deck, uses: readonly PromptUse[], today: Day): string | null {
  const before = uses.filter(({ day }) => day < today);
  return firstUnused(deck, before, daysBetween(origin, today));
}

/** A prompt that has not come yet, or not since the deck was last used up. Null for a deck without prompts. */
export function nextPrompt(deck: Deck, uses: readonly PromptUse[], today: Day): string | null {
  // Beside the day's own, which may still be asked for.
  return firstUnused(deck, uses, daysBetween(origin, today) + 1);
}

/** The first prompt in the deck's own order, from a place on, that came least often: none comes twice before all came once. */
function firstUnused(deck: Deck, uses: readonly PromptUse[], place: number): string | null {
  const { length } = deck.prompts;
  if (length === 0) return null;
  const order = mixed(deck);
  const counts = new Map<string, number>();
  for (const { key } of uses) counts.set(key, (counts.get(key) ?? 0) + 1);
  const times = order.map((prompt) => counts.get(foldWords(prompt)) ?? 0);
  const least = Math.min(...times);
  const from = ((place % length) + length) % length;
  for (let step = 0; step < length; step += 1) {
    const at = (from + step) % length;
    if (times[at] === least) return order[at] ?? null;
  }
  return null;
}

/** The prompts in an order that looks like none and is always the same: by the deck's name alone. */
function mixed({ name, prompts }: Deck): string[] {
  const weigh = (prompt: string) => hash(`${name} ${prompt}`);
  return [...prompts].sort((one, other) => weigh(one) - weigh(other) || (one < other ? -1 : 1));
}
