import type { NotePlan } from "../edit";
import { foldWords } from "../questions/fold";
import type { EnergySaid } from "./energy-prose";

/**
 * The energy note: what a person keeps of what gives and drains, a task line each, ticked for kept and crossed for waved off.
 *
 *     - [x] gives: most alive when the float comes up and clicks ([[2026-01-07]])
 *     - [-] drains: i hate the dentist ([[2024-11-04]])
 */
export interface EnergyEntry {
  readonly text: string;
  readonly effect: EnergySaid["effect"];
  readonly kept: boolean;
}

const line = /^\s*[-*+] \[(.)\] (gives|drains): (.+?)(?: \(\[\[[^\]]*\]\]\))?\s*$/;

/** What is sorted already, by its folded words. */
export function readEnergyLog(text: string): Map<string, EnergyEntry> {
  const entries = new Map<string, EnergyEntry>();
  for (const raw of text.split("\n")) {
    const [, box = "", effect = "", words = ""] = raw.length > 2000 ? [] : (line.exec(raw) ?? []);
    if (effect === "gives" || effect === "drains")
      entries.set(foldWords(words), { text: words, effect, kept: box === "x" || box === "X" });
  }
  return entries;
}

/** One line at the end of the energy note. */
export function energySorted(
  path: string,
  { text, effect }: EnergySaid,
  kept: boolean,
  note: string,
): NotePlan {
  return {
    path,
    // What stands in it was said elsewhere already.
    startsAs: "---\ncrossroads: ignore\n---\n\n",
    edits: (now) => {
      const gap = now === "" || now.endsWith("\n") ? "" : "\n";
      const words = `${gap}- [${kept ? "x" : "-"}] ${effect}: ${text} ([[${note}]])\n`;
      return [{ start: now.length, end: now.length, text: words }];
    },
  };
}
