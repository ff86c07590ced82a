import type * as O from "obsidian";
import { current } from "../base/current";
import { loud, type Public } from "../public";

const standardMs = 5000;

export class Notice implements Public<O.Notice> {
  readonly containerEl: HTMLElement;
  readonly messageEl: HTMLElement;
  readonly noticeEl: HTMLElement;

  /** `duration` in ms; 0 stays until clicked. */
  constructor(message: string | DocumentFragment, duration = standardMs) {
    const { doc } = current().active;
    const holder =
      doc.querySelector<HTMLElement>(".notice-container") ?? doc.body.createDiv("notice-container");
    this.containerEl = holder.createDiv("notice");
    this.containerEl.setAttr("role", "status");
    this.messageEl = this.containerEl.createDiv("notice-message");
    this.noticeEl = this.messageEl;
    this.setMessage(message);
    current().lists.notices.push(this.messageEl.getText());
    this.containerEl.addEventListener("click", () => this.hide());
    if (duration > 0) doc.win.setTimeout(() => this.hide(), duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    const holder = this.containerEl.parentElement;
    this.containerEl.remove();
    if (holder?.childElementCount === 0) holder.remove();
  }
}

loud(Notice);
