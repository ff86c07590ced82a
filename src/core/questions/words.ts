/** A word of a text and where it stands, in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words of letters and digits, apostrophes inside them included; scripts without spaces give a word a character. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}])(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}'’ʼ])*/gu;

const apostrophes = /['’ʼ]/g;

/** The words of a text in order, folded as `foldWords` folds them, so that markup between them plays no part. */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  const words: Word[] = [];
  for (const match of part.matchAll(wordPattern)) {
    const start = from + match.index;
    words.push({
      text: match[0].normalize("NFKC").toLowerCase().replace(apostrophes, ""),
      start,
      end: start + match[0].length,
    });
  }
  return words;
}
