import { Platform } from "obsidian";
import type { Decision } from "../../core/decisions/decision";
import { grades, luckOf, readRecord, type DecisionRecord } from "../../core/decisions/record";
import { frozenEdits, reviewEdits } from "../../core/decisions/record-note";
import { sayPeriod } from "../../i18n/dates";
import type { SentenceKey } from "../../i18n/en";
import { say } from "../../i18n/say";
import { today } from "../../vault/today";
import { noteName } from "../paths";
import { ChangeModal } from "../preview-modal";
import { asPeriod } from "./changes";
import { choiceField, dayField, lineOf, saySure, sureField, textField } from "./fields";
import type { DecisionSource } from "./source";

export type Recorded = Decision & { readonly record: DecisionRecord };

/** Opens the window in which a person looks back on a record. */
export function reviewDecision({ app, writer }: DecisionSource, decision: Recorded): void {
  new ReviewModal(app, writer, decision).open();
}

/**
 * Looking back, in an order that keeps hindsight out: first what happened, and only then what was expected, then how it was
 * decided and how it turned out, each graded by itself.
 */
class ReviewModal extends ChangeModal {
  readonly #happened: HTMLInputElement | HTMLTextAreaElement;
  readonly #reveal: HTMLButtonElement;
  #rest: (() => Parameters<typeof reviewEdits>[1]) | null = null;

  constructor(app: DecisionSource["app"], writer: DecisionSource["writer"], { path, record, day }: Recorded) {
    super(app, writer, {
      title: say("review-title"),
      change: () => {
        const rest = this.#rest;
        if (!rest || lineOf(this.#happened) === "") return null;
        const words = {
          heading: say("review-heading", { day: sayPeriod(asPeriod(today())) }),
          happened: say("review-label-happened"),
          learned: say("review-label-learned"),
        };
        return { plans: [{ path, edits: (text) => reviewEdits(text, rest(), today(), words) }] };
      },
    });
    const { bodyEl } = this;
    this.modalEl.addClass("crossroads-review-modal");
    bodyEl.createEl("blockquote", { text: noteName(path), attr: { dir: "auto" } });
    if (day && record.choice !== null)
      bodyEl.createDiv({
        cls: "crossroads-modal-path",
        text: say("review-chosen", { day: sayPeriod(asPeriod(day)), choice: record.choice }),
        attr: { dir: "auto" },
      });
    this.#happened = textField(
      bodyEl,
      "review-happened",
      () => {
        this.#reveal.disabled = lineOf(this.#happened) === "";
        this.changed();
      },
      { rows: 3 },
    );
    const first = bodyEl.createDiv("crossroads-review-first");
    first.createDiv({ cls: "crossroads-field-note", text: say("review-first") });
    this.#reveal = first.createEl("button", { text: say("review-reveal") });
    this.#reveal.disabled = true;
    this.#reveal.onClickEvent(() => {
      first.remove();
      this.#show(record);
    });
  }

  override onOpen(): void {
    super.onOpen();
    if (!Platform.isPhone) this.#happened.focus();
  }

  #show(record: DecisionRecord): void {
    const { bodyEl } = this;
    const changed = () => {
      this.changed();
    };
    const then = bodyEl.createDiv("crossroads-review-then");
    const fact = (label: SentenceKey, text: string) => {
      const row = then.createDiv("crossroads-review-fact");
      row.createSpan({ cls: "crossroads-field-name", text: say(label) });
      row.createSpan({ text, attr: { dir: "auto" } });
    };
    fact("review-expected", record.expected ?? say("review-unsaid"));
    if (record.confidence !== null) fact("review-sure", saySure(record.confidence));
    if (record.stateOfMind !== null) fact("review-mind", record.stateOfMind);
    for (const line of record.changed) fact("review-changed", line);
    const yesNo = [
      ["yes", "review-yes"],
      ["no", "review-no"],
    ] as const;
    const came = record.expected === null ? null : choiceField(bodyEl, "review-came-true", yesNo, changed);
    const graded = grades.map((grade) => [grade, `review-${grade}`] as const);
    const process = choiceField(bodyEl, "review-process", graded, luck);
    const outcome = choiceField(bodyEl, "review-outcome", graded, luck);
    const lucky = bodyEl.createDiv({ cls: "crossroads-field-note", attr: { "aria-live": "polite" } });
    function luck(): void {
      const found = luckOf({ processGrade: process.value, outcomeGrade: outcome.value });
      lucky.setText(found ? say(`review-${found}`) : "");
      changed();
    }
    const learned = textField(bodyEl, "review-learned", changed, { rows: 2 });
    const next = dayField(bodyEl, "review-next", changed, { value: "", hint: "review-next-hint" });
    this.#rest = () => ({
      outcome: lineOf(this.#happened),
      cameTrue: came?.value ? came.value === "yes" : null,
      processGrade: process.value,
      outcomeGrade: outcome.value,
      learned: lineOf(learned),
      next: next.day,
    });
    then.setAttr("tabindex", "-1");
    then.focus();
    this.changed();
  }
}

/** Opens the window in which a person changes what was frozen. It shows what it was, for they asked to. */
export function changeFrozen({ app, writer }: DecisionSource, decision: Recorded): void {
  new FrozenModal(app, writer, decision).open();
}

class FrozenModal extends ChangeModal {
  constructor(app: DecisionSource["app"], writer: DecisionSource["writer"], { path, record }: Recorded) {
    super(app, writer, {
      title: say("frozen-title"),
      change: () => ({
        plans: [
          {
            path,
            edits: (text) =>
              frozenEdits(
                text,
                record,
                { expected: lineOf(expected), confidence: sure.percent, stateOfMind: lineOf(mind) },
                today(),
              ),
          },
        ],
      }),
    });
    const { bodyEl } = this;
    const changed = () => {
      this.changed();
    };
    bodyEl.createDiv({ cls: "crossroads-field-note", text: say("frozen-desc") });
    const expected = textField(bodyEl, "record-expected", changed, { rows: 2, value: record.expected ?? "" });
    const sure = sureField(bodyEl, changed, record.confidence);
    const mind = textField(bodyEl, "record-mind", changed, { value: record.stateOfMind ?? "" });
  }
}

export function isRecorded(decision: Decision): decision is Recorded {
  return decision.record !== null;
}

/** The decision that a note is the record of, or null. */
export function decisionAt({ app, decisions }: DecisionSource, path: string): Recorded | null {
  const found = decisions.overview.records.find((one) => one.path === path);
  if (found && isRecorded(found)) return found;
  const file = app.vault.getFileByPath(path);
  const record = file && readRecord(app.metadataCache.getFileCache(file)?.frontmatter ?? null);
  return (
    record && { key: path, path, text: noteName(path), choice: "", day: record.decided, record, found: null }
  );
}
