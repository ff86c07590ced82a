/** What a person expected of a decision, from its record. */
export interface Expectation {
  /** The record's note, as a link. */
  readonly link: string;
  readonly expected: string;
  /** In percent. */
  readonly confidence: number | null;
}

export const verdicts = ["better", "as-expected", "different", "worse"] as const;
export type Verdict = (typeof verdicts)[number];

export interface ReviewWords {
  readonly how: string;
  readonly expected: (expectation: Expectation) => string;
  readonly verdict: (verdict: Verdict) => string;
  readonly learned: string;
}

/** A look back as it is put into the plan's note: how it is first, then what was expected, then what the two say together. */
export function reviewBlock(
  how: string,
  expectation: Expectation | null,
  verdict: Verdict | null,
  learned: string,
  words: ReviewWords,
): string {
  const quote = (text: string) => text.trim().replace(/^/gm, "> ");
  const parts = [
    `**${words.how}**\n${how.trim()}`,
    ...(expectation ? [`**${words.expected(expectation)}**\n${quote(expectation.expected)}`] : []),
    ...(verdict ? [words.verdict(verdict)] : []),
    ...(learned.trim() === "" ? [] : [`**${words.learned}**\n${learned.trim()}`]),
  ];
  return parts.join("\n\n");
}
