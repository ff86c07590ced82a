import {
  FuzzySuggestModal,
  Modal,
  Notice,
  type App,
  type Editor,
  type FuzzyMatch,
  type TFile,
} from "obsidian";
import { newNote, PlanError, type NotePlan } from "../../core/edit";
import { nextPrompt, promptOfDay } from "../../core/north-star/choose-prompt";
import type { Deck } from "../../core/north-star/deck";
import { promptUsed } from "../../core/north-star/prompt-log";
import { saidTo } from "../../core/north-star/said-before";
import { foldWords } from "../../core/questions/fold";
import { sayPeriod } from "../../i18n/dates";
import { say } from "../../i18n/say";
import { missingDecks, promptLogPath, readDecks, readPromptUses } from "../../vault/prompt-store";
import type { QuestionStore } from "../../vault/question-store";
import { today } from "../../vault/today";
import type { NoteIndex } from "../../vault/note-index";
import { noteName } from "../paths";
import { ChangeModal } from "../preview-modal";
import { insertWords, placeToWrite } from "./insert";
import type { CheckInSource } from "./check-in-modal";
import { openAt } from "./star-place";

export interface PromptSource extends CheckInSource {
  readonly index: NoteIndex;
  readonly store: QuestionStore;
}

type Choose = typeof nextPrompt;

/** Lets a person choose a deck, and puts its next prompt where they write. */
export async function choosePrompt(source: PromptSource): Promise<void> {
  const decks = await readDecks(source.app, source.settings.now.deckFolder);
  new DeckChoice(source.app, [ownQuestions(source.store), allOf(decks), ...decks], (deck) => {
    void insertPrompt(source, deck, nextPrompt);
  }).open();
}

/** Puts today's prompt where one writes: the same on each device. */
export async function insertPromptOfDay(source: PromptSource): Promise<void> {
  const decks = await readDecks(source.app, source.settings.now.deckFolder);
  await insertPrompt(source, allOf(decks), promptOfDay);
}

async function insertPrompt(source: PromptSource, deck: Deck, choose: Choose): Promise<void> {
  const { app } = source;
  const day = today();
  const prompt = choose(deck, await readPromptUses(app), day);
  if (prompt === null) {
    new Notice(say("decks-empty"));
    return;
  }
  const place = await placeToWrite(app);
  const used = promptUsed(promptLogPath, prompt, day, noteName(place.path));
  await insertWords(source, place, `### ${prompt}\n\n`, [used]);
}

/** The prompt under which the cursor stands, with the deck it is of; null where it stands under none. */
async function promptAt(
  { app, settings, store }: PromptSource,
  editor: Editor,
): Promise<{ readonly prompt: string; readonly deck: Deck; readonly line: number } | null> {
  const decks = [...(await readDecks(app, settings.now.deckFolder)), ownQuestions(store)];
  for (let line = editor.getCursor().line; line >= 0; line -= 1) {
    const heading = /^#{1,6}\s+(.*)$/.exec(editor.getLine(line))?.[1];
    if (heading === undefined) continue;
    const key = foldWords(heading);
    const deck = decks.find(({ prompts }) => prompts.some((prompt) => foldWords(prompt) === key));
    return deck ? { prompt: heading, deck, line } : null;
  }
  return null;
}

/** Puts another prompt of the same deck in the place of one that nothing was written under, or else below. */
export async function anotherPrompt(source: PromptSource, editor: Editor, file: TFile): Promise<void> {
  const at = await promptAt(source, editor);
  const deck = at?.deck ?? allOf(await readDecks(source.app, source.settings.now.deckFolder));
  const day = today();
  const prompt = nextPrompt(deck, await readPromptUses(source.app), day);
  if (prompt === null) return;
  const used = promptUsed(promptLogPath, prompt, day, file.basename);
  const isBare = at !== null && saidTo(editor.getValue(), at.prompt).every(({ line }) => line !== at.line);
  if (at === null || !isBare) {
    await insertWords(source, await placeToWrite(source.app), `### ${prompt}\n\n`, [used]);
    return;
  }
  const plan: NotePlan = {
    path: file.path,
    edits: (text) => {
      const start = text.split("\n", at.line).reduce((sum, line) => sum + line.length + 1, 0);
      const [, marks = "", old = ""] = /^(#{1,6}\s+)(.*)/.exec(text.slice(start)) ?? [];
      if (old !== at.prompt) throw new PlanError("place-gone", file.path);
      return [{ start: start + marks.length, end: start + marks.length + old.length, text: prompt }];
    },
  };
  await source.writer.write({ plans: [plan, used] });
}

/** Shows what was said to the prompt at the cursor in other notes, newest first. */
export async function showSaidBefore(source: PromptSource, editor: Editor, file: TFile): Promise<void> {
  const at = await promptAt(source, editor);
  if (at) await new SaidBefore(source, at.prompt, file.path).show();
}

/** Copies the decks that come with Crossroads into the vault. Nothing there is overwritten. */
export function copyDecks({ app, settings, writer }: PromptSource): void {
  const folder = settings.now.deckFolder;
  const missing = missingDecks(app, folder);
  const change = { plans: missing.map(({ path, text }) => newNote(path, text)) };
  if (missing.length === 0) new Notice(say("decks-copied", { folder }));
  else new ChangeModal(app, writer, { title: say("command-decks-copy"), change: () => change }).open();
}

function allOf(decks: readonly Deck[]): Deck {
  return { name: say("decks-all"), about: "", prompts: decks.flatMap(({ prompts }) => prompts) };
}

function ownQuestions(store: QuestionStore): Deck {
  const open = [...store.threads()].filter(
    ({ open, askings }) => open && askings.some(({ question }) => question.kind === "own"),
  );
  open.sort((one, other) => other.askings.length - one.askings.length);
  return { name: say("decks-own"), about: say("decks-own-about"), prompts: open.map(({ text }) => text) };
}

class DeckChoice extends FuzzySuggestModal<Deck> {
  readonly #decks: readonly Deck[];
  readonly #choose: (deck: Deck) => void;

  constructor(app: App, decks: readonly Deck[], choose: (deck: Deck) => void) {
    super(app);
    this.#decks = decks;
    this.#choose = choose;
    this.setPlaceholder(say("decks-placeholder"));
  }

  override getItems(): Deck[] {
    return this.#decks.filter(({ prompts }) => prompts.length > 0);
  }

  override getItemText({ name }: Deck): string {
    return name;
  }

  override renderSuggestion(match: FuzzyMatch<Deck>, element: HTMLElement): void {
    super.renderSuggestion(match, element);
    const { about, prompts } = match.item;
    const count = say("decks-count", { count: prompts.length });
    element.createDiv({ cls: "crossroads-suggestion-note", text: `${about} ${count}`.trim() });
  }

  override onChooseItem(deck: Deck): void {
    this.#choose(deck);
  }
}

/** Answers to one prompt over time. */
class SaidBefore extends Modal {
  readonly #source: PromptSource;
  readonly #prompt: string;
  readonly #here: string;

  constructor(source: PromptSource, prompt: string, here: string) {
    super(source.app);
    this.#source = source;
    this.#prompt = prompt;
    this.#here = here;
    this.setTitle(say("before-title"));
    this.modalEl.addClass("crossroads-modal");
  }

  async show(): Promise<void> {
    const { app, index, store } = this.#source;
    const key = foldWords(this.#prompt);
    const paths = new Set<string>();
    for (const { askings } of store.threads())
      for (const { path, question } of askings) if (foldWords(question.text) === key) paths.add(path);
    for (const use of await readPromptUses(app)) {
      const file = use.key === key ? app.metadataCache.getFirstLinkpathDest(use.note, "") : null;
      if (file) paths.add(file.path);
    }
    paths.delete(this.#here);
    const dayOf = (path: string) => index.get(path)?.date?.start ?? "";
    const notes = [...paths].sort((one, other) => (dayOf(one) < dayOf(other) ? 1 : -1));
    this.contentEl.createEl("p", {
      cls: "crossroads-modal-answer",
      text: this.#prompt,
      attr: { dir: "auto" },
    });
    let isEmpty = true;
    for (const path of notes) {
      const file = app.vault.getFileByPath(path);
      for (const { line, text } of file ? saidTo(await app.vault.cachedRead(file), this.#prompt) : []) {
        isEmpty = false;
        const date = index.get(path)?.date;
        const heading = this.contentEl.createEl("h3");
        heading
          .createEl("a", { text: date ? sayPeriod(date) : noteName(path), href: "#" })
          .onClickEvent((event) => {
            event.preventDefault();
            this.close();
            void openAt(app, path, line);
          });
        this.contentEl.createEl("blockquote", { cls: "crossroads-said", text, attr: { dir: "auto" } });
      }
    }
    if (isEmpty) this.contentEl.createEl("p", { text: say("before-none") });
    this.open();
  }
}
