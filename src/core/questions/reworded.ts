import type { Asking, Thread } from "./thread";
import type { ThreadChanges } from "./threads";

/** Of more changes than this, as when many notes come at once, none is somebody's typing. */
const few = 64;

/**
 * Where threads went whose question is worded otherwise now, as happens letter by letter while a person types: from the key a
 * thread had to that of the one that asks on its line now, in the same note. Where lines moved with it, the one that came is
 * meant if one went and one came.
 */
export function rewordedThreads(
  changes: ThreadChanges,
  before: (key: string) => Thread | undefined,
): ReadonlyMap<string, string> {
  const went = new Map<string, string>();
  if (changes.size > few) return went;
  const gone = [...changes].flatMap(([key, now]) => (now ? [] : (before(key) ?? [])));
  if (gone.length === 0) return went;
  const here = (thread: Thread | undefined, path: string): readonly Asking[] =>
    thread?.askings.filter((asking) => asking.path === path) ?? [];
  const came = (path: string): Thread[] =>
    [...changes.values()].flatMap((now) =>
      now && here(now, path).length > here(before(now.key), path).length ? [now] : [],
    );
  for (const { key, askings } of gone) {
    for (const { path, question } of [...askings].reverse()) {
      const there = came(path);
      const onLine = there.find((thread) =>
        here(thread, path).some((asking) => asking.question.line === question.line),
      );
      const to = onLine ?? (gone.length === 1 && there.length === 1 ? there[0] : undefined);
      if (to) went.set(key, to.key);
      if (to) break;
    }
  }
  return went;
}
