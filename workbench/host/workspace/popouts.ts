import type * as O from "obsidian";
import { installGlobals, type ActiveWindow } from "../globals/install";
import type { Win } from "../globals/define";
import { frameContent } from "../globals/quirks";
import { loud, type Public } from "../public";
import { WorkspaceContainer } from "./items";

/** A window of its own: here an inner frame, which has its own document and constructors as the app's second window has. */
export class WorkspaceWindow extends WorkspaceContainer implements Public<O.WorkspaceWindow> {
  win: Window;
  doc: Document;

  constructor(
    readonly frame: HTMLIFrameElement,
    private readonly onEmpty: (popout: WorkspaceWindow) => void,
  ) {
    super("vertical", ["mod-root"]);
    const win = frame.contentWindow;
    if (win === null) throw new Error("The frame of a pop-out window has no window: is it attached?");
    this.win = win;
    this.doc = win.document;
  }

  protected override afterRemoval(): void {
    if (this.children.length === 0) this.onEmpty(this);
  }
}

/** A window is the active one when it has the focus, or is clicked or typed into. Returns the way to stop. */
export function followUse(target: EventTarget, win: Window, doc: Document, active: ActiveWindow): () => void {
  const use = (): void => {
    active.win = win;
    active.doc = doc;
  };
  const types = ["focus", "mousedown", "contextmenu", "keydown"];
  for (const type of types) target.addEventListener(type, use, true);
  return () => {
    for (const type of types) target.removeEventListener(type, use, true);
  };
}

export class Popouts {
  readonly windows: WorkspaceWindow[] = [];

  constructor(
    private readonly appEl: HTMLElement,
    private readonly workspace: O.Workspace,
    private readonly active: ActiveWindow,
  ) {}

  open(): WorkspaceWindow {
    const main = this.appEl.doc;
    const frame = this.appEl.createEl("iframe", {
      cls: "workbench-popout",
      title: "Pop-out window",
      attr: frameContent(this.appEl.win),
    });
    const popout = new WorkspaceWindow(frame, (empty) => this.close(empty));
    installGlobals(popout.win as Win, this.active);
    for (const style of main.querySelectorAll("style, link[rel=stylesheet]")) {
      popout.doc.head.appendChild(popout.doc.importNode(style, true));
    }
    popout.doc.body.className = main.body.className;
    popout.doc.body.addClass("is-popout-window");
    const holder = popout.doc.body.createDiv("app-container").createDiv("horizontal-main-container");
    holder.createDiv("workspace").appendChild(popout.containerEl);
    followUse(popout.win, popout.win, popout.doc, this.active);
    popout.win.addEventListener("keydown", (event) => this.onKeydown(event), true);
    this.windows.push(popout);
    this.workspace.trigger("window-open", popout, popout.win);
    return popout;
  }

  close(popout: WorkspaceWindow): void {
    const index = this.windows.indexOf(popout);
    if (index < 0) return;
    this.windows.splice(index, 1);
    this.active.win = this.appEl.win;
    this.active.doc = this.appEl.doc;
    this.workspace.trigger("window-close", popout, popout.win);
    popout.frame.remove();
  }

  onKeydown: (event: KeyboardEvent) => void = () => undefined;
}

loud(WorkspaceWindow);
