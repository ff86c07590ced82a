import { Platform } from "obsidian";
import type { Decision } from "../../core/decisions/decision";
import {
  recordName,
  recordText,
  supersededEdits,
  type DecisionDraft,
} from "../../core/decisions/record-note";
import { newNote, type Change } from "../../core/edit";
import { say } from "../../i18n/say";
import { today } from "../../vault/today";
import { freePath, noteName } from "../paths";
import { ChangeModal } from "../preview-modal";
import { linkTarget, logPlan, namedIn } from "./changes";
import { dayField, lineOf, linesOf, sureField, textField } from "./fields";
import type { DecisionSource } from "./source";

/** What a decision to be recorded begins with. */
export interface Recording {
  /** A question it comes from, as it was asked. */
  readonly question?: string;
  /** The path of the note where it was asked. */
  readonly path?: string;
  /** A decision said in prose, to be kept. */
  readonly found?: Decision;
}

type Typed = Omit<DecisionDraft, "review" | "day" | "from" | "supersedes" | "question" | "criteria"> & {
  readonly look: string;
};

/** What was typed and not written yet, by what it began with. It lives as long as the app runs. */
const drafts = new Map<string, Typed>();

/** Opens the short form in which a person records a decision. */
export function recordDecision(source: DecisionSource, recording: Recording = {}): void {
  new RecordModal(source, recording).open();
}

class RecordModal extends ChangeModal {
  readonly #first: HTMLElement;
  readonly #typed: () => Typed;
  readonly #key: string;
  #isWritten = false;

  constructor(source: DecisionSource, recording: Recording) {
    const { app, writer, decisions } = source;
    const { question = "", found } = recording;
    super(app, writer, {
      title: say("record-title"),
      change: () => this.#change(source, recording),
      written: () => {
        this.#isWritten = true;
      },
    });
    this.modalEl.addClass("crossroads-record-modal");
    this.#key = found?.key ?? question;
    const kept = drafts.get(this.#key);
    const { bodyEl } = this;
    const changed = () => {
      this.changed();
    };
    if (kept) bodyEl.createDiv({ cls: "crossroads-modal-path", text: say("record-draft") });
    const begins = found ? found.text.replace(/[.\s]+$/, "") : question;
    const what = textField(bodyEl, "record-what", changed, { value: kept?.what ?? begins });
    const options = textField(bodyEl, "record-options", changed, { rows: 2, value: lines(kept?.options) });
    const choice = textField(bodyEl, "record-choice", changed, {
      value: kept?.choice ?? found?.choice ?? "",
      hint: "record-choice-open",
    });
    const why = textField(bodyEl, "record-for", changed, { rows: 2, value: lines(kept?.reasonsFor) });
    const against = textField(bodyEl, "record-against", changed, {
      rows: 1,
      value: lines(kept?.reasonsAgainst),
    });
    const criteria = found?.found?.criteria ?? [];
    if (criteria.length > 0)
      bodyEl.createDiv({
        cls: "crossroads-field-note",
        text: say("record-criteria", { criteria: criteria.join(" · ") }),
        attr: { dir: "auto" },
      });
    const expected = textField(bodyEl, "record-expected", changed, { rows: 2, value: kept?.expected ?? "" });
    const sure = sureField(bodyEl, changed, kept?.confidence ?? null);
    const mind = textField(bodyEl, "record-mind", changed, {
      value: kept?.stateOfMind ?? "",
      hint: "record-mind-hint",
    });
    this.#review = dayField(bodyEl, "record-review", changed, {
      value: kept?.look ?? say("record-review-default"),
    });
    this.#undoes = earlierField(
      bodyEl,
      decisions.overview.records.filter(({ record }) => record?.status === "decided"),
      changed,
    );
    this.#typed = () => ({
      what: lineOf(what),
      options: linesOf(options),
      choice: lineOf(choice),
      reasonsFor: linesOf(why),
      reasonsAgainst: linesOf(against),
      expected: lineOf(expected),
      confidence: sure.percent,
      stateOfMind: lineOf(mind),
      look: this.#review.words,
    });
    this.#first = what;
  }

  readonly #review: ReturnType<typeof dayField>;
  readonly #undoes: () => Decision | null;

  override onOpen(): void {
    super.onOpen();
    // On a phone the keyboard would cover the form before it is seen.
    if (!Platform.isPhone) this.#first.focus();
  }

  override onClose(): void {
    const typed = this.#typed();
    if (this.#isWritten || typed.what === "") drafts.delete(this.#key);
    else drafts.set(this.#key, typed);
  }

  #change(source: DecisionSource, { question = "", path: askedIn, found }: Recording): Change | null {
    const { app } = source;
    const typed = this.#typed();
    if (typed.what === "") return null;
    const path = freePath(
      source.app,
      source.settings.now.decisionFolder,
      recordName(typed.what, say("record-unnamed")),
    );
    const link = (to: string, from = path) => `[[${linkTarget(app, to, from)}]]`;
    const from = found?.path ?? askedIn;
    const undone = this.#undoes();
    const record = undone?.record;
    const text = recordText({
      ...typed,
      criteria: found?.found?.criteria ?? [],
      review: this.#review.day,
      day: found?.day ?? today(),
      from: from === undefined ? "" : link(from),
      supersedes: undone ? [link(undone.path)] : [],
      question,
    });
    return {
      plans: [
        newNote(path, text),
        ...(undone && record
          ? [
              {
                path: undone.path,
                edits: (now: string) => supersededEdits(now, record, link(path, undone.path)),
              },
            ]
          : []),
        ...(found
          ? [
              logPlan(source, namedIn(source, found.path, found.text), {
                kind: "record",
                note: linkTarget(app, path, source.settings.now.decisionLog),
              }),
            ]
          : []),
      ],
    };
  }
}

function lines(texts: readonly string[] | undefined): string {
  return (texts ?? []).join("\n");
}

/** A choice of the earlier decision that this one undoes; out of sight while there is none. */
function earlierField(
  parent: HTMLElement,
  earlier: readonly Decision[],
  changed: () => void,
): () => Decision | null {
  if (earlier.length === 0) return () => null;
  const box = parent.createEl("label", "crossroads-field");
  box.createSpan({ cls: "crossroads-field-name", text: say("record-undoes") });
  const select = box.createEl("select", "dropdown");
  select.createEl("option", { value: "", text: say("record-undoes-none") });
  for (const { path } of earlier) select.createEl("option", { value: path, text: noteName(path) });
  select.addEventListener("change", changed);
  return () => earlier.find(({ path }) => path === select.value) ?? null;
}
