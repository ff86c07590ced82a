import { entryOf, isContent, Part, type Vocabulary } from "./vocabulary";

/** Of whom or what a question asks something. */
export interface Subject {
  /** i, we, he, she, they; "who" where the question word itself is the subject; "other" for things and names. */
  readonly person: string;
  /** Where its pronoun stands; -1 where it is no pronoun. */
  readonly at: number;
  /** Where the helper stands that makes the question; -1 without one. */
  readonly helperAt: number;
  /** What helps: be, have, do; empty without a helper. */
  readonly helper: string;
}

/** A helper further back belongs to something else. */
const farthestHelper = 4;

/** The subject of an asking clause, given without its question word. */
export function subjectOf(words: readonly string[], asks: string, vocabulary: Vocabulary): Subject {
  const entry = (i: number) => entryOf(vocabulary, words[i]);
  const helperAt = words.findIndex((_, i) => entry(i).helper !== "");
  if (helperAt < 0 || helperAt >= farthestHelper) {
    const at = words.findIndex((_, i) => entry(i).subject !== "" && entry(i).subject !== "it");
    return { person: at < 0 ? "who" : entry(at).subject, at, helperAt: -1, helper: "" };
  }
  const { helper } = entry(helperAt);
  let at = helperAt + 1;
  while (at < words.length && entry(at).parts & (Part.filler | Part.not) && !entry(at).subject) at++;
  let person = entry(at).subject || entry(at).other;
  if (!person && asks !== "yes") {
    at = words.findIndex((_, i) => i < helperAt && entry(i).subject !== "");
    person = entry(at).subject;
  }
  if (!person && helper === "be" && /^(?:my|our)$/.test(words[at < 0 ? helperAt + 1 : at] ?? ""))
    return { person: "any", at: -1, helperAt, helper };
  if (!person) return { person: asks === "who" ? "who" : "other", at: -1, helperAt, helper };
  return {
    person:
      person === "it"
        ? at + 1 < words.length && isContent(entry(at + 1)) && !entry(at + 1).helper && words[at] !== "it"
          ? "other"
          : "any"
        : person,
    at,
    helperAt,
    helper,
  };
}
