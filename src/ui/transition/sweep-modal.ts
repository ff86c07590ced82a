import { debounce, Modal, Setting } from "obsidian";
import { newNote } from "../../core/edit";
import { sweeperFor, sweepText, termsIn, type SweepNote } from "../../core/transition/sweep";
import { say } from "../../i18n/say";
import { breathe } from "../../vault/slices";
import { freePath, linkTo, newNoteFolder, noteName } from "../paths";
import { ChangeModal } from "../preview-modal";
import { openNote, type TransitionSource } from "./source";

/** So many notes are drawn at most; the checklist holds all of them. */
const mostDrawn = 200;

/**
 * Lists the notes that name the terms a person gives, to look through before access ends. A note looked at is ticked, and the list
 * can be written as a checklist. Nothing is deleted, nothing is sent.
 */
export class SweepModal extends Modal {
  #found: SweepNote[] = [];
  readonly #lookedAt = new Set<string>();
  /** Counts searches: one that is still going on gives way to a later one. */
  #round = 0;
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #export: HTMLButtonElement;
  readonly #source: TransitionSource;

  constructor(source: TransitionSource) {
    super(source.app);
    this.#source = source;
    this.setTitle(say("command-sweep-notes"));
    this.modalEl.addClass("crossroads-modal", "crossroads-sweep");
    const search = debounce((text: string) => void this.#search(text), 300, true);
    new Setting(this.contentEl)
      .setName(say("transition-sweep-terms"))
      .setDesc(say("transition-sweep-terms-desc"))
      .addTextArea((area) => {
        area.inputEl.setAttrs({ rows: "2", "aria-label": say("transition-sweep-terms"), dir: "auto" });
        area.onChange(search);
      });
    this.#status = this.contentEl.createDiv({ cls: "crossroads-sweep-status", attr: { role: "status" } });
    this.#list = this.contentEl.createDiv("crossroads-sweep-list");
    const buttons = this.modalEl.createDiv("modal-button-container");
    this.#export = buttons.createEl("button", { cls: "mod-cta", text: say("transition-sweep-write") });
    this.#export.disabled = true;
    this.#export.onClickEvent(() => {
      this.#write();
    });
  }

  override onClose(): void {
    this.#round++;
  }

  async #search(text: string): Promise<void> {
    const round = ++this.#round;
    const sweep = sweeperFor(termsIn(text));
    this.#found = [];
    const { vault } = this.#source.app;
    // Any note may name them: all are looked through, but only when a person asks for it.
    const files = sweep ? vault.getMarkdownFiles() : [];
    for (const [index, file] of files.entries()) {
      const words = await vault.cachedRead(file).catch(() => "");
      await breathe();
      if (round !== this.#round) return;
      const note = sweep?.(file.path, words);
      if (note) this.#found.push(note);
      if (index % 200 === 0)
        this.#status.setText(say("transition-sweep-reading", { done: index, total: files.length }));
    }
    this.#found.sort((a, b) => (a.path < b.path ? -1 : 1));
    this.#draw(sweep !== null);
  }

  #draw(isAsked: boolean): void {
    this.#list.empty();
    for (const note of this.#found.slice(0, mostDrawn)) this.#drawNote(note);
    this.#sayCount(isAsked);
  }

  #sayCount(isAsked = true): void {
    const count = this.#found.length;
    this.#export.disabled = count === 0;
    this.#status.setText(
      isAsked ? say("transition-sweep-found", { count, looked: this.#lookedAt.size }) : "",
    );
  }

  #drawNote({ path, lines, more }: SweepNote): void {
    const item = this.#list.createDiv("crossroads-sweep-note");
    const head = item.createDiv("crossroads-sweep-head");
    const box = head.createEl("input", { type: "checkbox", attr: { "aria-label": noteName(path) } });
    box.checked = this.#lookedAt.has(path);
    box.addEventListener("change", () => {
      if (box.checked) this.#lookedAt.add(path);
      else this.#lookedAt.delete(path);
      this.#sayCount();
    });
    head
      .createEl("button", { cls: "crossroads-transition-task", text: path, attr: { dir: "auto" } })
      .onClickEvent(() => void openNote(this.app, path, lines[0]?.line));
    for (const { line, context } of lines.slice(0, 5)) {
      const row = item.createDiv("crossroads-sweep-line");
      row.createSpan({ cls: "crossroads-sweep-number", text: String(line + 1) });
      row.createSpan({ text: context, attr: { dir: "auto" } });
    }
    const hidden = more + Math.max(0, lines.length - 5);
    if (hidden > 0)
      item.createDiv({ cls: "crossroads-sweep-line", text: say("transition-sweep-more", { count: hidden }) });
  }

  #write(): void {
    const { app, writer, clock } = this.#source;
    const path = freePath(app, newNoteFolder(app), say("transition-sweep-note", { day: clock.today }));
    const text = sweepText(this.#found, this.#lookedAt, {
      intro: say("transition-sweep-intro"),
      link: (to) => linkTo(app, to, path),
      line: (line) => say("unread-line", { line: String(line) }),
    });
    this.close();
    new ChangeModal(app, writer, {
      title: say("transition-sweep-write"),
      change: () => ({ plans: [newNote(path, text)] }),
      written: () => void openNote(app, path),
    }).open();
  }
}
