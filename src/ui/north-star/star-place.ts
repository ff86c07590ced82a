import { MarkdownView, Platform, type App, type Workspace } from "obsidian";
import { today } from "../../vault/today";
import type { StarNote, StarStore } from "../../vault/star-store";
import type { BlockPlace } from "../code-block";
import { say } from "../../i18n/say";
import { noteName } from "../paths";
import { CheckInModal, type CheckInSource } from "./check-in-modal";
import { SetStarModal } from "./set-star-modal";
import { drawStar, type StarActions } from "./star-card";

/** What stars are shown and written with. */
export interface StarSource extends CheckInSource {
  readonly stars: StarStore;
}

/** What can be done with a star that is shown outside of its note. */
export function starActions(source: StarSource): StarActions {
  return {
    checkIn: (note) => {
      checkIn(source, note);
    },
    open: (note, line) => void openAt(source.app, note.path, line),
  };
}

/** Asks for a number: of the star given, or of the first one; where there is none, for a star. */
export function checkIn(source: StarSource, note?: StarNote): void {
  const all = source.stars.all();
  const first = note ?? all[0];
  if (first) new CheckInModal(source, first, note ? [note] : all, today()).open();
  else setStar(source);
}

/** Asks for a new star. */
export function setStar(source: StarSource): void {
  new SetStarModal(source, today(), source.stars.all().length === 0).open();
}

/** Opens a note, in the leaf used last, at a line. */
export async function openAt(
  { vault, workspace }: App,
  path: string,
  line: number | null = null,
): Promise<void> {
  const file = vault.getFileByPath(path);
  if (!file) return;
  const recent = workspace.getMostRecentLeaf();
  const leaf =
    recent?.view instanceof MarkdownView && !recent.getViewState().pinned ? recent : workspace.getLeaf(true);
  await leaf.openFile(file, { active: true, ...(line !== null && { eState: { line } }) });
  makeWay(workspace);
}

/** On a phone a sidebar lies over the note: it makes way. */
export function makeWay({ leftSplit, rightSplit }: Workspace): void {
  if (!Platform.isPhone) return;
  leftSplit.collapse();
  rightSplit.collapse();
}

/** A ```` ```crossroads star ```` block: the star of its own note, the one named, or else the first. */
export function starBlock(source: StarSource): (place: BlockPlace) => void {
  const { stars, app } = source;
  return ({ element, rest, path, life }) => {
    const named = rest.replace(/^\[\[|\]\]$/g, "");
    const draw = () => {
      element.empty();
      const own = rest === "" ? stars.get(path) : null;
      const linked = rest === "" ? null : app.metadataCache.getFirstLinkpathDest(named, path);
      const note = own ?? (linked ? stars.get(linked.path) : rest === "" ? stars.all()[0] : null);
      if (note)
        drawStar(element, note, today(), own ? { ...starActions(source), open: null } : starActions(source));
      else
        element.createEl("p", {
          text: rest === "" ? say("star-none") : say("star-block-none", { name: noteName(named) }),
        });
    };
    life.register(stars.changed.on(draw));
    draw();
  };
}
