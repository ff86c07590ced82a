import { toDay, type Day } from "../calendar/day";
import type { NotePlan } from "../edit";
import { foldWords } from "../questions/fold";

/**
 * The prompt log: one plain note that says which prompt came on which day, a line each, so that every device knows.
 *
 *     - 2026-11-27 When did I last forget the time? ([[2026-11-27]])
 *
 * Lines are only ever added, so that two devices' logs merge by having the lines of both; the same line twice counts once.
 */
export interface PromptUse {
  readonly day: Day;
  /** The prompt's words, folded. */
  readonly key: string;
  /** The note it was put into, as the link has it; empty where the line has none. */
  readonly note: string;
}

const line = /^\s*[-*+] (\d{4}-\d{2}-\d{2}) (.+?)(?: \(\[\[([^\]]*)\]\]\))?\s*$/;

export function readPromptLog(text: string): PromptUse[] {
  const uses = new Map<string, PromptUse>();
  for (const raw of text.split("\n")) {
    const [, date = "", prompt = "", note = ""] = raw.length > 2000 ? [] : (line.exec(raw) ?? []);
    const day = toDay(date);
    const key = foldWords(prompt);
    if (day && key !== "") uses.set(`${day} ${key}`, { day, key, note });
  }
  return [...uses.values()];
}

/** One line at the end of the log; none where it says so already. */
export function promptUsed(path: string, prompt: string, day: Day, note: string): NotePlan {
  const words = `- ${day} ${prompt.replace(/\s+/g, " ").trim()} ([[${note}]])`;
  return {
    path,
    // The log asks nothing: its prompts are no questions of the person's.
    startsAs: "---\ncrossroads: ignore\n---\n\n",
    edits: (text) => {
      const known = readPromptLog(text).some((use) => use.day === day && use.key === foldWords(prompt));
      if (known) return [];
      const gap = text === "" || text.endsWith("\n") ? "" : "\n";
      return [{ start: text.length, end: text.length, text: `${gap}${words}\n` }];
    },
  };
}
