import fc from "fast-check";

const words =
  "who what why how when should do does did am is can i we my boss he me her not never leave quit stay the a team offer offers contract really still take ask for about money want to be led lead energy enregy drains draining five 5 q1 q2 if or because - , warum ich nicht was".split(
    " ",
  );

/** Short questions of few words, so that many are alike. */
export const question = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 })
  .map((picked) => `${picked.join(" ")}?`);
