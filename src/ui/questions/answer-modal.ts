import { Notice, Platform, type App, type TFile } from "obsidian";
import {
  answerChange,
  answerPlaces,
  type AnswerLinks,
  type AnswerPlace,
} from "../../core/questions/answer-plan";
import type { Change } from "../../core/edit";
import { foldWords } from "../../core/questions/fold";
import { markEdits } from "../../core/questions/inline-mark";
import type { Asking } from "../../core/questions/thread";
import { say } from "../../i18n/say";
import { oneOf } from "../../settings/settings";
import type { SettingsStore } from "../../settings/store";
import { today } from "../../vault/today";
import { noteOfDay, type PeriodNote } from "../../vault/todays-note";
import type { Writer } from "../../vault/writer";
import { noteName, placeOf } from "../paths";
import { ChangeModal } from "../preview-modal";

/** What answering works with. */
export interface AnswerSource {
  readonly app: App;
  readonly settings: SettingsStore;
  readonly writer: Writer;
}

/** A question to be answered: one of its askings, and the other wordings that the log may know it by. */
export interface ToAnswer {
  readonly asking: Asking;
  readonly also?: readonly string[];
  /** What the answer begins with, where nothing was typed before. */
  readonly words?: string;
}

/** What was typed and not written yet, by the question's folded words. It lives as long as the app runs. */
const drafts = new Map<string, Draft>();

interface Draft {
  readonly words: string;
  readonly half: boolean;
}

/** Opens the window in which a person answers a question. `written` is called once the answer stands where it belongs. */
export async function answerQuestion(
  source: AnswerSource,
  to: ToAnswer,
  written?: () => void,
): Promise<void> {
  const note = await noteOfDay(source.app, today());
  new AnswerModal(source, to, note, written).open();
}

class AnswerModal extends ChangeModal {
  readonly #key: string;
  #words = "";
  #half = false;
  #place: AnswerPlace;
  readonly #field: HTMLTextAreaElement;

  constructor(
    { app, settings, writer }: AnswerSource,
    to: ToAnswer,
    todaysNote: PeriodNote,
    written?: () => void,
  ) {
    const { asking, also = [], words = "" } = to;
    const { question } = asking;
    const { answersGo, answersHeading, logPath } = settings.now;
    const marked = (change: Change, path: string): Change => {
      if (!settings.now.marksInNotes || this.#half) return change;
      const state = { kind: "answered", answer: "", note: null, day: today() } as const;
      return {
        ...change,
        plans: [...change.plans, { path, edits: (text) => markEdits(text, question, state) }],
      };
    };
    // A file keeps its identity where it is renamed while one writes.
    const file = app.vault.getFileByPath(asking.path);
    super(app, writer, {
      title: say("answer-title"),
      change: () =>
        this.#words.trim() === ""
          ? null
          : marked(
              answerChange({
                question,
                path: file?.path ?? asking.path,
                also,
                words: this.#words,
                half: this.#half,
                day: today(),
                place: this.#place,
                heading: answersHeading,
                todaysNote,
                logPath,
                links: linksFor(app, file, asking.path, todaysNote.path, logPath),
              }),
              file?.path ?? asking.path,
            ),
      written: () => {
        drafts.delete(this.#key);
        this.#words = "";
        written?.();
      },
    });
    this.#key = foldWords(question.text);
    this.#place = answersGo;
    const { bodyEl } = this;
    bodyEl.createEl("blockquote", { text: question.text, attr: { dir: "auto" } });
    if (question.answer)
      bodyEl.createDiv({ cls: "crossroads-row-answer", text: question.answer.text, attr: { dir: "auto" } });
    bodyEl.createDiv({
      cls: "crossroads-modal-path",
      text: placeOf(asking),
      attr: { dir: "auto" },
    });
    const draft = drafts.get(this.#key);
    if (draft) bodyEl.createDiv({ cls: "crossroads-modal-path", text: say("answer-draft") });
    this.#field = bodyEl.createEl("textarea", {
      cls: "crossroads-answer-field",
      text: draft?.words ?? words,
      placeholder: say("answer-placeholder"),
      attr: { rows: "4", dir: "auto", "aria-label": say("answer-words") },
    });
    const options = bodyEl.createDiv("crossroads-answer-options");
    const half = options.createEl("label");
    const box = half.createEl("input", { type: "checkbox" });
    half.appendText(say("answer-half"));
    const where = options.createEl("label", { text: say("answer-where") });
    const select = where.createEl("select", "dropdown");
    for (const value of answerPlaces) select.createEl("option", { value, text: say(`answer-in-${value}`) });
    box.checked = draft?.half ?? false;
    select.value = this.#place;
    const take = () => {
      this.#words = this.#field.value;
      this.#half = box.checked;
      this.#place = oneOf(select.value, answerPlaces) ?? this.#place;
      this.changed();
    };
    take();
    for (const [element, event] of [
      [this.#field, "input"],
      [box, "change"],
      [select, "change"],
    ] as const)
      element.addEventListener(event, take);
  }

  override onOpen(): void {
    super.onOpen();
    // On a phone the keyboard would cover the question before it is read.
    if (!Platform.isPhone) this.#field.focus();
  }

  /** What was typed stays, until it is written or taken out by hand. */
  override onClose(): void {
    if (this.#words.trim() === "") drafts.delete(this.#key);
    else {
      drafts.set(this.#key, { words: this.#words, half: this.#half });
      new Notice(say("answer-draft-kept"));
    }
  }
}

function linksFor(
  { fileManager, metadataCache, vault }: App,
  asked: TFile | null,
  askedPath: string,
  todaysPath: string,
  logPath: string,
): AnswerLinks {
  const target = (path: string): string => {
    const file = vault.getFileByPath(path);
    if (file) return metadataCache.fileToLinktext(file, logPath);
    // A note that is yet to be made: by its name, unless that leads elsewhere.
    const name = noteName(path);
    return metadataCache.getFirstLinkpathDest(name, logPath) ? path.replace(/\.md$/i, "") : name;
  };
  const path = asked?.path ?? askedPath;
  return {
    asked: asked ? fileManager.generateMarkdownLink(asked, todaysPath) : `[[${target(path)}]]`,
    askedTarget: target(path),
    todaysTarget: target(todaysPath),
  };
}
