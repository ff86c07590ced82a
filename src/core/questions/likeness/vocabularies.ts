import { english } from "./languages/english";
import { rootOf } from "./stem";
import { Part, type Entry, type Phrase, type Vocabulary, type WordLists } from "./vocabulary";

const lists: Readonly<Record<string, WordLists>> = { en: english };

const split = (list: string, sign: string): string[] => (list === "" ? [] : list.split(sign));

function vocabulary(code: string, words: WordLists): Vocabulary {
  const entries = new Map<string, Entry>();
  const entry = (word: string): Entry => {
    const known = entries.get(word);
    if (known) return known;
    const fresh = { parts: 0, asks: "", subject: "", other: "", helper: "" };
    entries.set(word, fresh);
    return fresh;
  };
  const mark = (list: string, part: Part): void => {
    for (const word of split(list, " ")) entry(word).parts |= part;
  };
  const group = (list: string, set: (entry: Entry, value: string) => void): void => {
    for (const one of split(list, "|")) {
      const [value = "", members = ""] = one.split("=");
      for (const word of members.split(" ")) set(entry(word), value);
    }
  };
  group(words.asking, (e, value) => (e.asks = value));
  group(words.subjects, (e, value) => (e.subject = value));
  group(words.others, (e, value) => (e.other = value));
  group(words.helpers, (e, value) => (e.helper = value));
  mark(words.past, Part.past);
  mark(words.not, Part.not);
  mark(words.fillers, Part.filler);
  mark(words.small, Part.small);
  mark(words.prepositions, Part.preposition);
  mark(words.binding, Part.binding);
  mark(words.conditions, Part.condition);
  mark(words.asides, Part.aside);
  mark(words.or, Part.or);
  mark(words.light, Part.light);
  mark(words.faint, Part.faint);

  const phrases = new Map<string, Phrase[]>();
  for (const one of split(words.phrases, "|")) {
    const [said = "", meant = ""] = one.split("=");
    const phrase = { words: said.split(" "), stands: split(meant, " ") };
    const first = phrase.words[0] ?? "";
    phrases.set(first, [...(phrases.get(first) ?? []), phrase].sort((a, b) => b.words.length - a.words.length));
  }

  const endings = new RegExp(`^(?=.*[aeiouy])(.{3,}?)(?:${words.endings})$`);
  const same = new Map<string, string>();
  for (const one of split(words.same, "|")) {
    const members = one.split(" ");
    const head = rootOf(members[0] ?? "", endings);
    for (const word of members) {
      same.set(word, head);
      same.set(rootOf(word, endings), head);
    }
  }
  return { code, entries, phrases, same, endings, stems: new Map() };
}

const vocabularies = new Map<string, Vocabulary>();

/** Built when first asked for: a vault in one language needs one. */
function vocabularyOf(code: string): Vocabulary | undefined {
  const known = vocabularies.get(code);
  const words = lists[code];
  if (known || !words) return known;
  const fresh = vocabulary(code, words);
  vocabularies.set(code, fresh);
  return fresh;
}

/**
 * The vocabulary for the words of a question: the language that knows most of its small words, the expected one where two
 * know as many, English where none knows any.
 */
export function vocabularyFor(words: readonly string[], expected: string): Vocabulary {
  let best = vocabularyOf(expected) ?? (vocabularyOf("en") as Vocabulary);
  let most = countKnown(words, best);
  for (const code of Object.keys(lists)) {
    const other = vocabularyOf(code);
    if (!other || other === best) continue;
    const count = countKnown(words, other);
    if (count > most) {
      best = other;
      most = count;
    }
  }
  return best;
}

function countKnown(words: readonly string[], { entries }: Vocabulary): number {
  let count = 0;
  for (const word of words) if (entries.has(word)) count++;
  return count;
}
