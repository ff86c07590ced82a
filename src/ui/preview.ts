import { PlanError, type Change } from "../core/edit";
import { shownChange, type ShownLine } from "../core/edits/shown-change";
import { say } from "../i18n/say";
import type { NotePreview, Writer } from "../vault/writer";
import { sayFailure } from "./failure";

/** More lines of one note are not drawn, and of a line no more characters: enough to see what it is. */
const most = { lines: 200, characters: 400 };
const elements = { added: "ins", removed: "del", kept: "span" } as const;

/** Draws what a change does: note by note, the lines added and removed, and what stands around them. */
export function renderChange(parent: HTMLElement, previews: readonly NotePreview[]): void {
  parent.empty();
  if (previews.length === 0) parent.createDiv({ cls: "crossroads-change-note", text: say("change-nothing") });
  for (const { path, isNew, text, edits } of previews) {
    const note = parent.createDiv("crossroads-change-note");
    note.toggleClass("mod-new", isNew);
    const head = note.createDiv("crossroads-change-head");
    head.createSpan({ cls: "crossroads-change-path", text: path, attr: { dir: "auto" } });
    if (isNew) head.createSpan({ cls: "crossroads-row-badge", text: say("change-new-note") });
    renderLines(note, shownChange(text, edits), isNew ? "change-template" : "change-gap");
  }
}

function renderLines(
  parent: HTMLElement,
  lines: readonly ShownLine[],
  gap: "change-gap" | "change-template",
): void {
  for (const line of lines.slice(0, most.lines)) {
    if (line.kind === "gap") renderGap(parent, line.lines, gap);
    else {
      const text = line.text.length > most.characters ? `${line.text.slice(0, most.characters)}…` : line.text;
      parent
        .createDiv(`crossroads-change-line mod-${line.kind}`)
        .createEl(elements[line.kind], { text, attr: { dir: "auto" } });
    }
  }
  const more = lines.length - most.lines;
  if (more > 0) parent.createDiv({ cls: "crossroads-change-gap", text: say("change-more", { count: more }) });
}

/** Lines that are out of the way, until somebody wants to see them. */
function renderGap(
  parent: HTMLElement,
  texts: readonly string[],
  name: "change-gap" | "change-template",
): void {
  const gap = parent.createEl("details");
  gap.createEl("summary", { cls: "crossroads-change-gap", text: say(name, { count: texts.length }) });
  gap.addEventListener(
    "toggle",
    () => {
      renderLines(
        gap,
        texts.map((text) => ({ kind: "kept", text })),
        name,
      );
    },
    { once: true },
  );
}

/**
 * A place that shows what a change would write to the notes as they are now, also while it is still being made: the latest
 * one counts. Tells whether it can be written; null where a later one is being shown by then.
 */
export function makeChangePreview(
  parent: HTMLElement,
  writer: Writer,
): (change: Change | null) => Promise<boolean | null> {
  const element = parent.createDiv({
    cls: "crossroads-change",
    attr: { role: "region", "aria-label": say("change-what"), tabindex: "0" },
  });
  let round = 0;
  return async (change) => {
    const mine = (round += 1);
    const shown = change ? await writer.preview(change).catch(problemOf) : [];
    if (mine !== round) return null;
    if (Array.isArray(shown)) renderChange(element, shown);
    else element.setText(sayFailure(shown));
    element.toggleClass("mod-problem", !Array.isArray(shown));
    return Array.isArray(shown) && shown.length > 0;
  };
}

function problemOf(error: unknown): { readonly path: string; readonly error: unknown } {
  return { path: error instanceof PlanError ? error.path : "", error };
}
