import type * as O from "obsidian";
import { current } from "../base/current";
import { Keymap } from "../base/keymap";
import { report } from "../base/report";
import { MarkdownRenderer } from "../render/markdown-renderer";
import { getLinkpath, parseLinktext, resolveSubpath } from "../text/links";
import { HoverPopover } from "./hover-popover";

/** What is sent with "hover-link". */
interface HoverLink {
  readonly event: MouseEvent;
  readonly source: string;
  readonly hoverParent: O.HoverParent;
  readonly targetEl: HTMLElement | null;
  readonly linktext: string;
  readonly sourcePath?: string;
  readonly state?: { readonly scroll?: number };
}

/** The app's page preview: shows the note that a link leads to; some sources ask for the Mod key to be held. */
export function watchHoverLinks(app: O.App): void {
  app.workspace.on("hover-link" as "quit", (link: unknown) => showPreview(app, link as HoverLink));
}

function needsMod(source: string): boolean {
  return current().lists.hoverSources.get(source)?.defaultMod ?? source === "editor";
}

function showPreview(app: O.App, link: HoverLink): void {
  const sourcePath = link.sourcePath ?? "";
  const file = app.metadataCache.getFirstLinkpathDest(getLinkpath(link.linktext), sourcePath);
  if (file === null) return;
  const open = (): void => void fill(app, link, file).catch(report);
  if (!needsMod(link.source) || Keymap.isModEvent(link.event)) open();
  else waitForMod(link, open);
}

/** The key may be pressed after the mouse has come to rest. */
function waitForMod(link: HoverLink, open: () => void): void {
  const el = link.targetEl;
  if (el === null) return;
  const { doc } = el;
  const onKey = (event: KeyboardEvent): void => {
    if (!Keymap.isModifier(event, "Mod")) return;
    stop();
    open();
  };
  const stop = (): void => {
    doc.removeEventListener("keydown", onKey, true);
    el.removeEventListener("mouseleave", stop);
  };
  doc.addEventListener("keydown", onKey, true);
  el.addEventListener("mouseleave", stop);
}

async function fill(app: O.App, link: HoverLink, file: O.TFile): Promise<void> {
  const known = link.hoverParent.hoverPopover as unknown as HoverPopover | null;
  if (known?.targetEl === link.targetEl && known?._loaded === true) return;
  const popover = new HoverPopover(link.hoverParent, link.targetEl);
  const embed = popover.hoverEl.createDiv("markdown-embed is-loaded");
  embed.createDiv({ cls: "markdown-embed-title", text: file.basename });
  const content = embed
    .createDiv("markdown-embed-content")
    .createDiv("markdown-preview-view markdown-rendered node-insert-event");
  const text = await app.vault.cachedRead(file);
  const { subpath } = parseLinktext(link.linktext);
  const cache = app.metadataCache.getFileCache(file);
  const part = subpath === "" || cache === null ? null : resolveSubpath(cache, subpath);
  const line = link.state?.scroll ?? 0;
  const from = part?.start.offset ?? text.split("\n").slice(0, line).join("\n").length;
  const shown = text.slice(from, part?.end?.offset ?? text.length);
  await MarkdownRenderer.render(app, shown, content, file.path, popover);
}
