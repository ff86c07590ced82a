import type { Day } from "../calendar/day";
import type { TextEdit } from "../edit";
import { appendBlock } from "../edits/append";
import { foldWords } from "../questions/fold";
import { taskLines, tickEdits } from "./task-line";
import type { Branch } from "./talk-track";

/** How saying a branch's line went. */
export interface Said {
  readonly cue: string;
  readonly wentWell: boolean;
}

/**
 * The order in which a rehearsal asks: by chance, those first that went badly the last time. `chance` gives numbers from 0 up to 1.
 */
export function rehearsalOrder(
  branches: readonly Branch[],
  badly: ReadonlySet<string>,
  chance: () => number,
): Branch[] {
  const shuffled = [...branches];
  for (let left = shuffled.length - 1; left > 0; left--) {
    const other = Math.floor(chance() * (left + 1));
    [shuffled[left], shuffled[other]] = [shuffled[other] as Branch, shuffled[left] as Branch];
  }
  const wasBad = ({ cue }: Branch) => badly.has(foldWords(cue));
  return [...shuffled.filter(wasBad), ...shuffled.filter((branch) => !wasBad(branch))];
}

const again = "once more: ";

/** What went badly in earlier rehearsals, by folded cue: the tasks that say so in the note that keeps them. */
export function wentBadly(text: string): Set<string> {
  return new Set(open(text).map(({ text: words }) => foldWords(words.slice(again.length))));
}

function open(text: string) {
  return taskLines(text).filter(({ isDone, text: words }) => !isDone && words.startsWith(again));
}

/**
 * Keeps how a rehearsal went: a task for each line that went badly and has none yet, under a heading; one that went well this
 * time is ticked. Plain tasks, so that they can be ticked and crossed out by hand.
 */
export function rehearsalEdits(text: string, said: readonly Said[], heading: string, today: Day): TextEdit[] {
  const known = open(text);
  const cueOf = (words: string) => foldWords(words.slice(again.length));
  const well = new Set(said.flatMap(({ cue, wentWell }) => (wentWell ? [foldWords(cue)] : [])));
  const ticked = known.flatMap((task) => (well.has(cueOf(task.text)) ? tickEdits(text, task, today) : []));
  const there = new Set(known.map((task) => cueOf(task.text)));
  const fresh = said.filter(({ cue, wentWell }) => !wentWell && !there.has(foldWords(cue)));
  const added =
    fresh.length === 0
      ? []
      : appendBlock(text, fresh.map(({ cue }) => `- [ ] ${again}${cue} ➕ ${today}`).join("\n"), heading);
  return [...ticked, ...added].sort((a, b) => a.start - b.start);
}
