import type { Reason } from "../core/reason";
import type { SentenceKey } from "./en";
import type { Plural } from "./plural";
import { language } from "./language";

type Values = Readonly<Record<string, string | number>>;

/** A sentence in the language chosen, its gaps filled. `count` chooses the plural. */
export function say(key: SentenceKey, values: Values = {}): string {
  const { sentences } = language().sentences;
  return fill(form(sentences[key], values), values);
}

/** A reason of the core as a sentence. A gap the core filled with nothing stays out, with the quotes around it. */
export function sayReason(reason: Reason): string {
  return fill(language().sentences.reasons[reason.id], reason.values ?? {});
}

function form(sentence: string | Plural, values: Values): string {
  if (typeof sentence === "string") return sentence;
  const count = Number(values["count"] ?? 0);
  return sentence[new Intl.PluralRules(language().tag).select(count) as keyof Plural] ?? sentence.other;
}

/** A gap nobody filled stays visible, so that the mistake is seen. */
function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name];
    if (value === undefined) return gap;
    return typeof value === "number" && name !== "year"
      ? new Intl.NumberFormat(language().tag).format(value)
      : String(value);
  });
}
