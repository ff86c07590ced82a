import { entryOf, Part, type Phrase, type Vocabulary } from "./vocabulary";

/** The words of a clause with number words as digits and with phrases in the words they stand for. */
export function withoutPhrases(words: readonly string[], vocabulary: Vocabulary): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length;) {
    const word = words[i] ?? "";
    let end = -1;
    const found = vocabulary.phrases.get(word)?.find((phrase) => {
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
    while (at > from && words[at] !== word && entryOf(vocabulary, words[at]).parts & Part.filler) at++;
    if (words[at++] !== word) return -1;
  }
  return at;
}
