/** What a person's acts on decisions write: changes, for the one writer. */
import type { App } from "obsidian";
import type { Day } from "../../core/calendar/day";
import type { Decision } from "../../core/decisions/decision";
import { decisionLogEdits, type LogState, type Named } from "../../core/decisions/log";
import { scoreEdits, type Prediction } from "../../core/decisions/prediction";
import { supersededEdits, supersedesEdits } from "../../core/decisions/record-note";
import { PlanError, type Change, type NotePlan } from "../../core/edit";
import { today } from "../../vault/today";
import { noteName } from "../paths";
import type { DecisionSource } from "./source";

/** The name by which the log knows words of a note. */
export function namedIn(
  { app, settings }: Pick<DecisionSource, "app" | "settings">,
  path: string,
  text: string,
): Named {
  return { text, note: linkTarget(app, path, settings.now.decisionLog) };
}

/** The target of a link to a note: its name, or its path where the name leads elsewhere. */
export function linkTarget({ metadataCache, vault }: App, path: string, from: string): string {
  const file = vault.getFileByPath(path);
  if (file) return metadataCache.fileToLinktext(file, from);
  const name = noteName(path);
  return metadataCache.getFirstLinkpathDest(name, from) ? path.replace(/\.md$/i, "") : name;
}

/** A line of the decision log. */
export function logPlan(
  { settings }: Pick<DecisionSource, "settings">,
  named: Named,
  state: LogState,
): NotePlan {
  return {
    path: settings.now.decisionLog,
    startsAs: "",
    edits: (text) => decisionLogEdits(text, named, state, today()),
  };
}

/** Writes a line of the decision log at once; the notice that follows takes it back. */
export function logAct(source: DecisionSource, path: string, text: string, state: LogState): void {
  void source.writer.write({ plans: [logPlan(source, namedIn(source, path, text), state)] });
}

/** Says what came of a prediction, in its own note. */
export function scoreAct(
  { writer }: DecisionSource,
  path: string,
  prediction: Prediction,
  cameTrue: boolean,
): void {
  const edits = (text: string) => {
    const found = scoreEdits(text, prediction, cameTrue);
    if (!found) throw new PlanError("place-gone", path);
    return found;
  };
  void writer.write({ plans: [{ path, edits }] });
}

/** Says of two decisions that the later undoes the earlier, or does not. Records say so themselves, what stands in prose in the log. */
export function tieAct(source: DecisionSource, later: Decision, earlier: Decision, undoes: boolean): void {
  const { app, writer } = source;
  const { record: now } = later;
  const { record: before } = earlier;
  const change: Change =
    undoes && now && before
      ? {
          plans: [
            {
              path: later.path,
              edits: (text) => supersedesEdits(text, now, `[[${linkTarget(app, earlier.path, later.path)}]]`),
            },
            {
              path: earlier.path,
              edits: (text) =>
                supersededEdits(text, before, `[[${linkTarget(app, later.path, earlier.path)}]]`),
            },
          ],
        }
      : {
          plans: [
            logPlan(source, namedIn(source, later.path, later.text), {
              kind: undoes ? "undoes" : "apart",
              other: namedIn(source, earlier.path, earlier.text),
            }),
          ],
        };
  void writer.write(change);
}

/** A day as a period, for saying it. */
export function asPeriod(day: Day) {
  return { start: day, precision: "day" } as const;
}
