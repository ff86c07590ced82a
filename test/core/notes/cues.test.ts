import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorsIn } from "../../../src/core/decisions/drift";
import { decisionsIn } from "../../../src/core/decisions/found";
import { predictionsIn } from "../../../src/core/decisions/prediction";
import { tripwiresIn } from "../../../src/core/decisions/tripwire";
import { energyIn } from "../../../src/core/north-star/energy-prose";
import { cueOf, cuesIn, isCued } from "../../../src/core/notes/cues";
import { NoteText } from "../../../src/core/notes/note-text";

const cue = cueOf(["otter* *fowl"], ["heron", "reed sedge"]);
const isThere = (text: string) => isCued(cue, cuesIn(text, 0, text.length));

describe("a look for the words that a rule needs", () => {
  it("finds whole words, beginnings and ends, whatever their case", () => {
    expect(["an otter", "Otters!", "WILDFOWL", "(otter)", "otter’s", "l'otter"].map(isThere)).toEqual(
      new Array(6).fill(true),
    );
    expect(["notter", "fowler", "ot ter", "reed and sedge", "heron"].map(isThere)).toEqual(
      new Array(5).fill(false),
    );
  });

  it("asks for a word of each set", () => {
    expect(["a heron in the reed", "sedge, heron"].map(isThere)).toEqual([true, true]);
    expect(["a heron in the reeds", "the reed, the heronry"].map(isThere)).toEqual([false, false]);
  });

  it("looks at the stretch alone", () => {
    expect(isCued(cue, cuesIn("otter and duck", 6, 14))).toBe(false);
    expect(isCued(cue, cuesIn("duck and otter", 9, 14))).toBe(true);
  });

  it("takes a word that markup cuts in two for any word", () => {
    const cut = ["ot**te**r", "ot[^1]ter", "[ot](a)ter", "ot<b>ter</b>", "ot%%x%%ter", "ot`te`r", "ot\\*ter"];
    expect(cut.map(isThere)).toEqual(cut.map(() => true));
    const whole = ["**duck** pond", "a [duck](b?c=d)", "10% off", "snake_case", "a=b", "duck!", "~duck~"];
    expect(whole.map(isThere)).toEqual(whole.map(() => false));
  });

  it("says which words it cannot look for", () => {
    expect(() => cueOf(["décidé"])).toThrow(RangeError);
  });
});

/** A note in which every rule is asked about every sentence. */
class WithoutCues extends NoteText {
  override mayTell(): boolean {
    return true;
  }
  override blockMayTell(): boolean {
    return true;
  }
  override stretchMayTell(): boolean {
    return true;
  }
}

const around = { template: false, dated: true, leftOut: () => false, datedAt: () => null };
const all = (note: NoteText) => [
  decisionsIn(note, around),
  tripwiresIn(note, around),
  predictionsIn(note, around),
  factorsIn(note, around),
  energyIn(note, around),
];

const labels = ["energy", "decisions", "decisions.held-out"].flatMap((file) =>
  readFileSync(`test/fixtures/${file}.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { readonly text?: string; readonly line?: string }),
);
const sentences = labels.map(({ text, line }) => text ?? line ?? "");
const words = [...new Set(sentences.join(" ").split(/\s+/))];
const markup = [
  "**",
  "*",
  "_",
  "==",
  "[^1]",
  "%%so%%",
  "<b>",
  "`",
  "[[",
  "]]",
  "[",
  "](x)",
  "\\",
  "’",
  "\n",
  "é",
];

/** A sentence as it was said, or with other words and markup put in at any place. */
const sentence = fc
  .tuple(
    fc.constantFrom(...sentences),
    fc.array(
      fc.record({
        at: fc.nat(200),
        put: fc.oneof(fc.constantFrom(...words), fc.constantFrom(...markup)),
        spaced: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((said, { at, put, spaced }) => {
      const place = at % (said.length + 1);
      return said.slice(0, place) + (spaced ? ` ${put} ` : put) + said.slice(place);
    }, text),
  );

describe("what is looked for only where its words are", () => {
  it("is what is found by looking everywhere", () => {
    for (const text of sentences) expect(all(new NoteText(text))).toEqual(all(new WithoutCues(text)));
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(" ", "\n", "\n\n"),
        (said, gap) => {
          const text = said.join(gap);
          expect(all(new NoteText(text))).toEqual(all(new WithoutCues(text)));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
