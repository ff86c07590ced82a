import { language } from "./language";

export type Month = "short" | "long";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times what using it does. */
export function formatOf(month: Month, day?: "numeric", withYear = true): Intl.DateTimeFormat {
  const { tag } = language();
  const key = `${tag} ${month} ${day ?? ""} ${String(withYear)}`;
  let made = formats.get(key);
  if (!made) {
    // English without a region puts the day first, as most of its readers do; a region asked for keeps its own order.
    const year = withYear ? ({ year: "numeric" } as const) : {};
    const options = { ...year, month, ...(day && { day }), timeZone: "UTC" } as const;
    made = new Intl.DateTimeFormat(tag === "en" ? "en-GB" : tag, options);
    formats.set(key, made);
  }
  return made;
}
