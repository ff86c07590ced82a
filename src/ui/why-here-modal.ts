import { Modal, type App } from "obsidian";
import type { NoteFacts } from "../core/notes/facts";
import type { Asking } from "../core/questions/thread";
import type { Reason } from "../core/reason";
import { dateReasons } from "../core/reasons";
import { sayPeriod } from "../i18n/dates";
import { say, sayReason } from "../i18n/say";

const ofDates: ReadonlySet<string> = new Set(dateReasons);

/** Why one question is in the list: why it is one, of what kind, why open or not, and why it is dated so. */
export class WhyHereModal extends Modal {
  readonly #asking: Asking;
  readonly #note: NoteFacts | null;
  readonly #go: () => void;

  constructor(app: App, asking: Asking, note: NoteFacts | null, go: () => void) {
    super(app);
    this.#asking = asking;
    this.#note = note;
    this.#go = go;
  }

  override onOpen(): void {
    const { question, day, path } = this.#asking;
    this.setTitle(say("why-title"));
    this.modalEl.addClass("crossroads-modal");
    const { contentEl } = this;
    contentEl.createEl("blockquote", { text: question.text, attr: { dir: "auto" } });
    this.#section(
      say("why-question"),
      question.why.filter((reason) => !ofDates.has(reason.id)),
    );
    if (question.answer) {
      this.#section(say("why-answer"), [question.answer.why]);
      contentEl.createEl("blockquote", { text: question.answer.text, attr: { dir: "auto" } });
    }
    this.#section(day ? say("why-date", { date: sayPeriod(day) }) : say("why-undated"), this.#dateReasons());
    this.#heading(say("why-place"));
    const place = contentEl.createEl("ul");
    place.createEl("li", { text: path, attr: { dir: "auto" } });
    if (question.under.length > 0)
      place.createEl("li", { text: say("why-under", { headings: question.under.join(" › ") }) });
    const buttons = contentEl.createDiv("modal-button-container");
    const go = buttons.createEl("button", { cls: "mod-cta", text: say("why-go"), attr: { type: "button" } });
    go.onClickEvent(() => {
      this.close();
      this.#go();
    });
    go.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  #dateReasons(): Reason[] {
    const own = this.#asking.question.why.filter((reason) => ofDates.has(reason.id));
    const date = this.#note?.date;
    return date ? [...own, date.why] : own;
  }

  #heading(text: string): void {
    this.contentEl.createEl("h3", { text });
  }

  #section(title: string, reasons: readonly Reason[]): void {
    this.#heading(title);
    const list = this.contentEl.createEl("ul");
    for (const reason of reasons) list.createEl("li", { text: sayReason(reason) });
    if (reasons.length === 0) list.createEl("li", { text: say("date-none-why") });
  }
}
