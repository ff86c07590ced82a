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

/** Stands for phrases that make a verdict of a thing a question of who asks: "is it worth it". */
const anyone = "@any";
/** A helper further back belongs to something else. */
const farthestHelper = 4;

/** The subject of an asking clause, given without its question word. */
export function subjectOf(words: readonly string[], asks: string, vocabulary: Vocabulary): Subject {
  const entry = (i: number) => entryOf(vocabulary, words[i]);
  const helperAt = words.findIndex((_, i) => entry(i).helper !== "");
  // Asked of a thing, but for the one who asks: "is a master's worth it".
  const forAnyone = asks === "yes" && words.includes(anyone);
  if (helperAt < 0 || helperAt >= farthestHelper) {
    const at = words.findIndex((_, i) => entry(i).subject !== "" && entry(i).subject !== "it");
    const fragment = asks === "yes" || asks === "what if" ? "any" : "who";
    return { person: at < 0 ? fragment : entry(at).subject, at, helperAt: -1, helper: "" };
  }
  const { helper } = entry(helperAt);
  let at = helperAt + 1;
  while (at < words.length && entry(at).parts & (Part.filler | Part.not) && !entry(at).subject) at++;
  let person = entry(at).subject || entry(at).other;
  if (!person) {
    // "i wonder if i should go", "when i should go": told, not turned.
    at = words.findIndex((_, i) => i < helperAt && entry(i).subject !== "");
    person = entry(at).subject;
  }
  if (!person && helper === "be" && /^(?:my|our)$/.test(words[at < 0 ? helperAt + 1 : at] ?? ""))
    return { person: "any", at: -1, helperAt, helper };
  if (forAnyone && !/^(?:i|we)$/.test(person)) return { person: "any", at: -1, helperAt, helper };
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
