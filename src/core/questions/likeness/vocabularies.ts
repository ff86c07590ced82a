import { de } from "../../language/german";
import { en } from "../../language/english";
import { es } from "../../language/spanish";
import { fr } from "../../language/french";
import type { Language } from "../../language/language";
import { nl } from "../../language/dutch";
import { pl } from "../../language/polish";
import { pt } from "../../language/portuguese";
import { plain } from "./clauses";
import { dutch } from "./languages/dutch";
import { english } from "./languages/english";
import { french } from "./languages/french";
import { german } from "./languages/german";
import { polish } from "./languages/polish";
import { portuguese } from "./languages/portuguese";
import { spanish } from "./languages/spanish";
import { rootIn } from "./stem";
import { Part, type Entry, type PhraseNode, type Vocabulary, type WordLists } from "./vocabulary";

const lists: readonly (readonly [Language, WordLists])[] = [
  [en, english],
  [de, german],
  [es, spanish],
  [fr, french],
  [nl, dutch],
  [pt, portuguese],
  [pl, polish],
];

/** What phrases stand for that say how a thing is asked of, not what is asked. */
const marks = ["@any", "@for", "@hard"];

const split = (list: string | undefined, sign: string): string[] => (list ? list.split(sign) : []);

/** The first part of every word of a list, as a question's words are folded: "dois-je" stands as "dois". */
const folded = (words: ReadonlySet<string>): string[] =>
  [...words].map((word) => plain(word).split(/['-]/)[0] ?? "").filter((word) => word.length > 1);

function vocabulary([language, words]: readonly [Language, WordLists]): Vocabulary {
  const entries = new Map<string, Entry>();
  const entry = (word: string): Entry => {
    const known = entries.get(word);
    if (known) return known;
    const fresh = { parts: 0, asks: "", subject: "", other: "", helper: "" };
    entries.set(word, fresh);
    return fresh;
  };
  const mark = (part: Part, list: readonly string[]): void => {
    for (const word of list) entry(word).parts |= part;
  };
  const group = (list: string | undefined, key: "asks" | "subject" | "other" | "helper"): void => {
    for (const one of split(list, "|")) {
      const [value = "", members] = one.split("=");
      for (const word of split(members, " ")) entry(word)[key] = value;
    }
  };
  group(words.asking, "asks");
  group(words.subjects, "subject");
  group(words.others, "other");
  if (words.helpers) group(words.helpers, "helper");
  else for (const word of folded(language.auxiliaries)) entry(word).helper = "do";
  mark(Part.past, folded(language.past));
  mark(Part.not, split(words.not, " "));
  mark(Part.filler, split(words.fillers, " ").concat(marks));
  mark(Part.small, split(words.small, " "));
  if (words.prepositions) mark(Part.preposition, split(words.prepositions, " "));
  else mark(Part.small, folded(language.unfinished).concat(folded(language.continuing)));
  mark(Part.condition, words.conditions ? split(words.conditions, " ") : folded(language.conditions));
  mark(Part.reason, split(words.reasons, " "));
  mark(Part.or, folded(language.alternatives));
  mark(Part.light, split(words.light, " "));
  mark(Part.faint, split(words.faint, " "));
  mark(Part.month, split(words.months, " "));

  const endings = new RegExp(`^(?=.*[aeiouy])(.{3,}?)(?:${words.endings})$`);
  const roots = new Map<string, string>();
  const bare = (word: string): string => rootIn({ roots, endings }, word);
  const same = new Map<string, string>();
  for (const one of split(words.same, "|")) {
    const members = one.split(" ");
    const head = bare(members[0] ?? "");
    for (const word of members) same.set(word, head).set(bare(word), head);
  }
  const headOf = (word: string): string => same.get(word) ?? same.get(bare(word)) ?? bare(word);
  const feelings = new Set(split(words.feelings, " ").map(headOf));
  const either = new Map<string, string>();
  for (const one of split(words.either, "|")) {
    const heads = one.split(" ").map(headOf);
    for (const head of heads) either.set(head, heads[0] ?? head);
  }
  // A word that tells little tells little in all its forms.
  const little = new Map<string, Part>();
  for (const [word, { parts }] of entries) {
    const part = parts & Part.faint || parts & Part.light;
    const root = bare(word);
    if (part) little.set(same.get(word) ?? same.get(root) ?? root, part);
  }
  const known = new Set([...entries.keys(), ...split(words.same, "|").flatMap((one) => one.split(" "))]);
  const numbers = new Map(split(words.numbers, " ").map((word, i) => [word, `${i + 2}`]));
  const phrases = phrasesOf(words.phrases, bare);
  return {
    code: language.code,
    words: known,
    entries,
    phrases,
    numbers,
    same,
    either,
    feelings,
    little,
    endings,
    spellings: new Map(),
    starts: new Map(),
    roots,
  };
}

function phrasesOf(list: string, bare: (word: string) => string): Map<string, PhraseNode> {
  const top: PhraseNode = { next: new Map(), phrases: null };
  for (const one of list.split("|")) {
    const [meant = "", said] = one.split("=");
    const beside = meant.startsWith("~");
    const stands = split(beside ? meant.slice(1) : meant, " ");
    for (const pattern of split(said, ",")) {
      for (const words of spelled(pattern.split(" "))) {
        const ending = /^(?:\.|-ing)$/.test(words.at(-1) ?? "") ? (words.pop() ?? "") : "";
        let node = top;
        for (const word of words) {
          const root = bare(word);
          const next: PhraseNode = node.next?.get(root) ?? { next: null, phrases: null };
          (node.next ??= new Map()).set(root, next);
          node = next;
        }
        node.phrases ??= [];
        node.phrases[ending || beside ? "unshift" : "push"]({ words, ending, beside, stands });
      }
    }
  }
  return top.next ?? new Map<string, PhraseNode>();
}

/** All phrases that a pattern with strokes stands for. */
function spelled([first = "", ...rest]: readonly string[]): string[][] {
  const heads = first.split("/");
  const tails = rest.length > 0 ? spelled(rest) : [[]];
  return heads.flatMap((head) => tails.map((tail) => [head, ...tail]));
}

let built: readonly Vocabulary[] | null = null;
/** The languages that know a word: a bit each, in the order of the lists. */
const knownBy = new Map<string, number>();

function build(): readonly Vocabulary[] {
  const all = lists.map(vocabulary);
  all.forEach(({ entries }, i) => {
    for (const word of entries.keys()) knownBy.set(word, (knownBy.get(word) ?? 0) | (1 << i));
  });
  return all;
}

/**
 * The vocabulary for the words of a question: the language that knows most of them, the expected one (ISO 639-1) where two
 * know as many. Questions are told apart one by one: a German note asks in English too.
 */
export function vocabularyFor(words: readonly string[], expected: string): Vocabulary {
  built ??= build();
  let [best, most] = [0, -1];
  const counts = new Uint16Array(built.length);
  for (const word of words)
    for (let bits = knownBy.get(word) ?? 0, i = 0; bits > 0; bits >>= 1, i++)
      if (bits & 1) counts[i] = (counts[i] as number) + 1;
  for (let i = 0; i < counts.length; i++) {
    const count = (counts[i] as number) + (built[i]?.code === expected ? 0.5 : 0);
    if (count > most) [best, most] = [i, count];
  }
  return built[best] as Vocabulary;
}
