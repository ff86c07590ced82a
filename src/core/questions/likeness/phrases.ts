import { rootIn } from "./stem";
import { entryOf, Part, type Phrase, type Vocabulary } from "./vocabulary";

/** The words of a clause with number words as digits and with phrases in the words they stand for. */
export function withoutPhrases(words: readonly string[], vocabulary: Vocabulary): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length;) {
    const word = words[i] ?? "";
    let end = -1;
    const found = vocabulary.phrases.get(rootIn(vocabulary, word))?.find((phrase) => {
      end = endOf(phrase, words, i, vocabulary);
      return end > 0;
    });
    if (found) {
      out.push(...found.stands);
      i = end;
    } else {
      out.push(vocabulary.numbers.get(word) ?? word);
      i++;
    }
  }
  return out;
}

/** Where a phrase that begins at a word ends, fillers inside it passed over; -1 where it does not stand there. */
function endOf(phrase: Phrase, words: readonly string[], from: number, vocabulary: Vocabulary): number {
  let at = from;
  for (const word of phrase.words) {
    while (
      at > from &&
      !sames(words[at], word, vocabulary) &&
      entryOf(vocabulary, words[at]).parts & (Part.filler | Part.small)
    )
      at++;
    if (!sames(words[at++], word, vocabulary)) return -1;
  }
  return at;
}

const sames = (word: string | undefined, wanted: string, v: Vocabulary): boolean =>
  word !== undefined && (word === wanted || rootIn(v, word) === rootIn(v, wanted));
