import type { Reason } from "../core/reason";
import { formatOf } from "./date-format";
import type { SentenceKey } from "./en";
import type { Plural } from "./plural";
import { language } from "./language";

type Values = Readonly<Record<string, string | number>>;

/** A sentence in the language chosen, its gaps filled. `count` chooses the plural. */
export function say(key: SentenceKey, values: Values = {}): string {
  const { sentences } = language().sentences;
  return fill(form(sentences[key], values), values);
}

/** A reason of the core as a sentence. */
export function sayReason({ id, values = {} }: Reason): string {
  const { day } = values;
  return fill(
    language().sentences.reasons[id],
    typeof day === "string" ? { ...values, day: dayOrMonth(day) } : values,
  );
}

/** Days and months as a person says them; longer periods as ISO 8601 has them, which reads well enough. */
function dayOrMonth(iso: string): string {
  const found = /^\d{4}-\d{2}(-\d{2})?$/.exec(iso);
  return found ? formatOf("short", found[1] ? "numeric" : undefined).format(new Date(iso)) : iso;
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
