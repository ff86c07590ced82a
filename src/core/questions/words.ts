import { foldWords } from "./fold";

/** A word of a text and where it stands, in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts without spaces give a word a character. */
const alone = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}]";

/** Words of letters and digits, apostrophes inside them included. */
const wordPattern = new RegExp(
  `${alone}|(?!${alone})[\\p{L}\\p{N}](?:(?!${alone})[\\p{L}\\p{M}\\p{N}'’ʼ])*`,
  "gu",
);

/** The words of a text in order, folded as `foldWords` folds them, so that markup between them plays no part. */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  return Array.from(text.slice(from, to).matchAll(wordPattern), ({ 0: word, index }) => {
    const start = from + index;
    return { text: foldWords(word), start, end: start + word.length };
  });
}
