import { rootIn, stem } from "./stem";
import { entryOf, isContent, Part, type PhraseNode, type Phrase, type Vocabulary } from "./vocabulary";

interface Match {
  readonly phrase: Phrase;
  readonly end: number;
}

/** The words of a clause with number words as digits and with phrases in the words they stand for, the longest first. */
export function withoutPhrases(words: readonly string[], vocabulary: Vocabulary): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length;) {
    const word = words[i] ?? "";
    const node = beginning(word, vocabulary);
    const found = node && longest(node, { words, from: i, vocabulary }, i + 1);
    if (found) {
      out.push(...found.phrase.stands);
      i = found.end;
    } else {
      out.push(vocabulary.numbers.get(word) ?? word);
      i++;
    }
  }
  return out;
}

const roomForStarts = 50_000;

function beginning(word: string, vocabulary: Vocabulary): PhraseNode | null {
  const { starts, phrases } = vocabulary;
  let node = starts.get(word);
  if (node === undefined) {
    if (starts.size >= roomForStarts) starts.clear();
    node = phrases.get(rootIn(vocabulary, word)) ?? null;
    starts.set(word, node);
  }
  return node;
}

interface Place {
  readonly words: readonly string[];
  readonly from: number;
  readonly vocabulary: Vocabulary;
}

/** The longest phrase that goes on at a word; fillers inside it are passed over. */
function longest({ next, phrases }: PhraseNode, place: Place, at: number): Match | null {
  const { words, vocabulary } = place;
  for (let on = at; next && on < words.length; on++) {
    const word = words[on] ?? "";
    const node = next.get(rootIn(vocabulary, word));
    const found = node && longest(node, place, on + 1);
    if (found) return found;
    if (!(entryOf(vocabulary, word).parts & (Part.filler | Part.small))) break;
  }
  if (!phrases) return null;
  const phrase = phrases.find((one) => stands(one, place, at));
  return phrase ? { phrase, end: at } : null;
}

function stands({ ending, beside }: Phrase, { words, from, vocabulary }: Place, end: number): boolean {
  if (ending === ".") {
    const isFiller = (word: string) => entryOf(vocabulary, word).parts & Part.filler;
    if (!words.slice(end).every(isFiller)) return false;
  }
  if (ending === "-ing" && !words[end]?.endsWith("ing")) return false;
  if (!beside) return true;
  return words.some(
    (word, i) =>
      (i < from || i >= end) &&
      isContent(entryOf(vocabulary, word)) &&
      !vocabulary.little.has(stem(word, vocabulary)),
  );
}
