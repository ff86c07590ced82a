import type * as O from "obsidian";
import { Component } from "../base/component";
import { loud, type Public } from "../public";

const closeDelayMs = 300;

/** A box beside what the mouse rests on; it goes when the mouse has left both. */
export class HoverPopover extends Component implements Public<O.HoverPopover> {
  readonly hoverEl: HTMLElement;
  state: O.PopoverState = 0;
  readonly #openTimer: number;
  #closeTimer = 0;

  constructor(
    readonly parent: O.HoverParent,
    readonly targetEl: HTMLElement | null,
    waitTime = 300,
    readonly staticPos: O.Point | null = null,
  ) {
    super();
    const doc = targetEl?.doc ?? activeDocument;
    this.hoverEl = doc.createElement("div");
    this.hoverEl.addClass("popover", "hover-popover");
    parent.hoverPopover?.unload();
    parent.hoverPopover = this;
    this.#openTimer = window.setTimeout(() => this.show(doc), waitTime);
    for (const el of [targetEl, this.hoverEl]) {
      el?.addEventListener("mouseenter", this.#stay);
      el?.addEventListener("mouseleave", this.#leave);
      this.register(() => {
        el?.removeEventListener("mouseenter", this.#stay);
        el?.removeEventListener("mouseleave", this.#leave);
      });
    }
    this.load();
  }

  hide(): void {
    window.clearTimeout(this.#openTimer);
    window.clearTimeout(this.#closeTimer);
    this.hoverEl.remove();
    if ((this.parent.hoverPopover as unknown) === this) this.parent.hoverPopover = null;
    this.unload();
  }

  override onunload(): void {
    window.clearTimeout(this.#openTimer);
    this.hoverEl.remove();
  }

  readonly #stay = (): void => window.clearTimeout(this.#closeTimer);

  readonly #leave = (): void => {
    window.clearTimeout(this.#closeTimer);
    this.#closeTimer = window.setTimeout(() => this.hide(), closeDelayMs);
  };

  private show(doc: Document): void {
    if (this.targetEl !== null && !this.targetEl.isConnected) {
      this.hide();
      return;
    }
    doc.body.appendChild(this.hoverEl);
    const box = this.targetEl?.getBoundingClientRect();
    const own = this.hoverEl.getBoundingClientRect();
    const room = doc.documentElement;
    const x = this.staticPos?.x ?? box?.left ?? 0;
    const y = this.staticPos?.y ?? box?.bottom ?? 0;
    const left = Math.max(0, Math.min(x, room.clientWidth - own.width));
    const above = y + own.height > room.clientHeight && box !== undefined && box.top > own.height;
    const top = above ? box.top - own.height : y;
    this.hoverEl.setCssStyles({ left: `${left}px`, top: `${top}px` });
  }
}

loud(HoverPopover);
