const accents = /\p{M}+/gu;
const apostrophes = /[’‘ʼ`´]/g;
const oneOnOne = /\b(?:1[:-]1|1 on 1|one[- ]on[- ]one)s?\b/g;
const ascii = /^[ -~]*$/;
/** A word, or what parts two clauses. A hyphen inside a word makes two of it; between blanks it parts clauses. */
const pieces = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*'?|[,;:()?!.…–—"]| -+ /gu;
const wordStart = /^[\p{L}\p{N}]/u;

/** A text in lower case, without accents, with plain apostrophes. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(accents, "")
    .replace(apostrophes, "'")
    .replace(/ł/g, "l")
    .replace(/ß/g, "ss");
}

/** The words of a question, clause by clause: folded, English short forms spelt out. */
export function clausesOf(text: string): string[][] {
  const clauses: string[][] = [];
  let clause: string[] = [];
  for (const [piece] of plain(text).replace(oneOnOne, "oneonone").matchAll(pieces)) {
    if (wordStart.test(piece)) spell(piece, clause);
    else if (clause.length > 0) {
      clauses.push(clause);
      clause = [];
    }
  }
  if (clause.length > 0) clauses.push(clause);
  return clauses;
}

/** Short forms that are often written without their apostrophe and are no words of their own then. */
const bareNot = /^((?:do|does|did|is|are|was|were|has|have|had|could|should|would|ca|wo)n)t$/;
const bareIs = /^(what|who|where|how|when|that|there)s$/;
const isAfter = /^(?:what|who|where|how|when|why|that|there|it|he|she|this|here)$/;
const endings: Readonly<Record<string, string>> = { re: "are", m: "am", ve: "have", d: "would", ll: "will" };
const whole: Readonly<Record<string, readonly string[]>> = {
  cannot: ["can", "not"],
  im: ["i", "am"],
  ive: ["i", "have"],
};

function spell(word: string, into: string[]): void {
  const at = word.indexOf("'");
  if (at < 0) {
    const last = word.charCodeAt(word.length - 1);
    if (last === letterT || last === letterS) {
      const [, denied] = bareNot.exec(word) ?? [];
      const [, asked] = bareIs.exec(word) ?? [];
      if (denied !== undefined) into.push(helperOf(denied), "not");
      else if (asked !== undefined) into.push(asked, "is");
      else into.push(word);
    } else if (Object.hasOwn(whole, word)) into.push(...(whole[word] ?? []));
    else into.push(word);
    return;
  }
  const stem = word.slice(0, at);
  const ending = word.slice(at + 1);
  if (ending === "t" && stem.endsWith("n")) into.push(helperOf(stem), "not");
  else if (ending === "s" && isAfter.test(stem)) into.push(stem, "is");
  else if (ending === "s" || ending === "") into.push(stem);
  else if (Object.hasOwn(endings, ending)) into.push(stem, endings[ending] ?? "");
  else into.push(stem, ...ending.split("'").filter((part) => part !== ""));
}

const letterS = 115;
const letterT = 116;

/** "don" of "don't", "won" of "won't". */
function helperOf(stem: string): string {
  if (stem === "can") return stem;
  return stem === "won" ? "will" : stem.slice(0, -1);
}
