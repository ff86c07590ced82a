import {
  MarkdownView,
  normalizePath,
  TextFileView,
  type App,
  type Editor,
  type MarkdownFileInfo,
  type TFile,
} from "obsidian";
import { applyEdits, PlanError, type Change, type Cursor, type NotePlan, type TextEdit } from "../core/edit";
import { asEdited, planned, type PlannedEdits } from "../core/edits/line-ends";
import { placesIn } from "../core/edits/places";
import { takeBack, tracesOf, type Trace } from "../core/edits/take-back";
import { Signal } from "../signal";

/** What a change does to one note, to be shown before it is written. */
export interface NotePreview {
  readonly path: string;
  /** True where there is no such note yet: then the text is what it starts as, if that is written into at once. */
  readonly isNew: boolean;
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** Why a note was not written: its path, and the error of its plan or of the disk. */
export interface Failure {
  readonly path: string;
  readonly error: unknown;
}

/** What became of a change. */
export interface Outcome {
  /** The notes written, by path. Those in which nothing was to be done are none of them. */
  readonly written: readonly string[];
  /** Null where all was written that was to be. */
  readonly failure: Failure | null;
  /** After a failure what is still to be written: it can be tried again, and then belongs to the same act. */
  readonly rest: Change | null;
  /** What can be taken back; null where nothing was written. */
  readonly act: Act | null;
}

/** What a note got in an act. */
interface Mark {
  /** A file keeps its identity when it is renamed; where the app does not know it yet, its path has to do. */
  readonly file: Pick<TFile, "path">;
  readonly traces: readonly Trace[];
  /** The whole text of a note that was made. */
  readonly made: string | null;
}

/** What one act of a person wrote, in order. */
export type Act = readonly Mark[];

/** How many acts can be taken back, the last ones. They live as long as the app runs. */
const mostActs = 20;
/** Tells the editor where a change comes from, so that it is a step of undo by itself, apart from what was typed just before. */
const origin = "crossroads";

/**
 * Writes into notes, and is the only one to do so. A change is written after a person's act alone: into a note that is open
 * in an editor by one transaction of that editor, into others by the vault, in one go for each note and on its text as it is
 * by then. All plans of a change have to fit before the first is written. One change after the other.
 */
export class Writer {
  /** That something was written, or taken back. */
  readonly wrote = new Signal<[Outcome]>();
  readonly tookBack = new Signal<[Outcome]>();
  readonly #app: App;
  readonly #acts: Act[] = [];
  #unfinished: { readonly rest: Change; readonly act: Act } | null = null;
  /** The notes that plans were shown for: they are meant, also where they were renamed since. */
  readonly #meant = new WeakMap<NotePlan, TFile>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(app: App) {
    this.#app = app;
  }

  /** Whether there is something to take back. */
  get canTakeBack(): boolean {
    return this.#acts.length > 0;
  }

  /** What a change would do to each note as it is now. Throws a `PlanError` where a plan does not fit. */
  async preview({ plans }: Change): Promise<NotePreview[]> {
    const previews = await Promise.all(plans.map((plan) => this.#preview(plan)));
    return previews.filter(({ isNew, edits }) => isNew || edits.length > 0);
  }

  write(change: Change): Promise<Outcome> {
    return this.#inTurn(async () => {
      const before = this.#unfinished?.rest === change ? this.#unfinished.act : [];
      const outcome = await this.#write(change, before);
      const { rest, act } = outcome;
      this.#unfinished = rest && act && { rest, act };
      if (act) this.#remember(act, before);
      this.wrote.tell(outcome);
      return outcome;
    });
  }

  /**
   * Takes back what an act wrote, the last one unless another is named, in all its notes or in none. A note it made goes to
   * the trash if nothing was added to it. Null where there is nothing to take back.
   */
  takeBack(act: Act | undefined = this.#acts.at(-1)): Promise<Outcome | null> {
    return this.#inTurn(async () => {
      if (!act || !this.#acts.includes(act)) return null;
      const outcome = await this.#takeBack(act);
      if (!outcome.failure) this.#acts.splice(this.#acts.indexOf(act), 1);
      this.tookBack.tell(outcome);
      return outcome;
    });
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => null);
    return turn;
  }

  #remember(act: Act, before: Act): void {
    const known = this.#acts.indexOf(before);
    if (known >= 0) this.#acts.splice(known, 1);
    this.#acts.push(act);
    if (this.#acts.length > mostActs) this.#acts.shift();
  }

  async #preview(plan: NotePlan): Promise<NotePreview> {
    const file = this.#fileFor(plan);
    if (!file) {
      const { before, edits } = planned(plan, startOf(plan));
      const whole = [{ start: 0, end: 0, text: before }];
      const shown = edits.length > 0 ? { text: before, edits } : { text: "", edits: whole };
      return { path: normalizePath(plan.path), isNew: true, ...shown };
    }
    this.#meant.set(plan, file);
    const text = this.#openIn(file)?.editor.getValue() ?? (await this.#app.vault.cachedRead(file));
    if (text.includes("\uFFFD") && !isUtf8(await this.#app.vault.readBinary(file)))
      throw new PlanError("not-text", file.path);
    const { before, edits } = planned(plan, text);
    return { path: file.path, isNew: false, text: before, edits };
  }

  async #write(change: Change, before: Act): Promise<Outcome> {
    const { plans, cursor } = change;
    const written: string[] = [];
    const marks = [...before];
    const outcome = (failure: Failure | null, rest: Change | null): Outcome => ({
      written,
      failure,
      rest,
      act: marks.length > 0 ? marks : null,
    });
    for (const plan of plans) {
      try {
        await this.#preview(plan);
      } catch (error) {
        return outcome({ path: plan.path, error }, change);
      }
    }
    for (const [index, plan] of plans.entries()) {
      try {
        const mark = await this.#put(plan, cursor);
        if (!mark) continue;
        marks.push(mark);
        written.push(mark.file.path);
      } catch (error) {
        return outcome({ path: plan.path, error }, { ...change, plans: plans.slice(index) });
      }
    }
    return outcome(null, null);
  }

  /** Writes one note. Null where nothing is to be done in it. */
  async #put(plan: NotePlan, cursor: Cursor | undefined): Promise<Mark | null> {
    const file = this.#fileFor(plan);
    if (!file) return this.#make(plan);
    const open = this.#openIn(file);
    if (open) {
      const { editor, info } = open;
      const value = editor.getValue();
      const edits = planned(plan, value);
      if (edits.edits.length === 0) return null;
      const after = applyEdits(edits.before, edits.edits);
      const place = placesIn(value);
      const changes = edits.inFile.map(({ start, end, text }) => ({
        from: place(start),
        to: place(end),
        text,
      }));
      const selection = cursor?.path === plan.path && {
        selection: { from: placesIn(after)(cursor.at(edits.before, edits.edits)) },
      };
      editor.transaction({ changes, ...selection }, origin);
      // To the disk at once. Where that fails, the words are in the editor, which tries again.
      if (info instanceof MarkdownView) await info.save().catch(info.requestSave);
      return markOf(file, edits);
    }
    await this.#saveViews(file);
    return this.#process(file, plan, (fn) => this.#app.vault.process(file, fn));
  }

  async #process(
    file: Pick<TFile, "path">,
    plan: NotePlan,
    process: (fn: (text: string) => string) => Promise<string>,
  ): Promise<Mark | null> {
    let edits: PlannedEdits | null = null;
    await process((text) => {
      edits = planned(plan, text);
      return edits.file;
    });
    return edits && markOf(file, edits);
  }

  /** Makes a note, and the folders it lies in. One that came to be there meanwhile is written as any other. */
  async #make(plan: NotePlan): Promise<Mark | null> {
    const { vault } = this.#app;
    const path = normalizePath(plan.path);
    const { before, edits, file: text } = planned(plan, startOf(plan));
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    try {
      if (folder !== "" && !vault.getFolderByPath(folder) && !(await vault.adapter.exists(folder)))
        await vault.createFolder(folder);
      const file = await vault.create(path, text);
      const made = applyEdits(before, edits);
      return { file, traces: tracesOf(before, edits, made), made };
    } catch (error) {
      const file = vault.getFileByPath(path);
      if (file) return this.#process(file, plan, (fn) => vault.process(file, fn));
      // On the disk already, by sync, or by another spelling: the app does not know it yet.
      if (await vault.adapter.exists(path))
        return this.#process({ path }, plan, (fn) => vault.adapter.process(path, fn));
      throw error;
    }
  }

  async #takeBack(act: Act): Promise<Outcome> {
    const { fileManager, vault } = this.#app;
    const marks = act.filter(({ file }) => vault.getFileByPath(file.path));
    const plans = marks.map(({ file: { path }, traces, made }): NotePlan => ({
      path,
      edits: (text) => {
        if (text === made) return [];
        if (made !== null && traces.length === 0) throw new PlanError("changed-since", path);
        return takeBack(path, traces, text);
      },
    }));
    const { written, failure, rest } = await this.#write({ plans }, []);
    const gone: string[] = [];
    if (!failure)
      for (const { file, made } of marks) {
        const note = vault.getFileByPath(file.path);
        if (made === null || !note) continue;
        const text = this.#openIn(note)?.editor.getValue() ?? (await vault.read(note));
        if (asEdited(text).text !== made) continue;
        try {
          await fileManager.trashFile(note);
        } catch (error) {
          return { written, failure: { path: note.path, error }, rest: null, act: null };
        }
        gone.push(note.path);
      }
    return { written: [...written, ...gone], failure, rest, act: null };
  }

  #fileFor(plan: NotePlan): TFile | null {
    const { vault } = this.#app;
    const meant = this.#meant.get(plan);
    return (meant && vault.getFileByPath(meant.path)) ?? vault.getFileByPath(normalizePath(plan.path));
  }

  /** The editor a note is open in, the active one first. In reading view there is none to speak of. */
  #openIn(file: TFile): { readonly editor: Editor; readonly info: MarkdownFileInfo } | null {
    const { workspace } = this.#app;
    const found: MarkdownFileInfo[] = workspace.activeEditor ? [workspace.activeEditor] : [];
    workspace.iterateAllLeaves(({ view }) => {
      if (view instanceof MarkdownView) found.push(view);
    });
    for (const info of found) {
      const { editor } = info;
      const isReading = info instanceof MarkdownView && info.getMode() !== "source";
      if (editor && !isReading && info.file?.path === file.path) return { editor, info };
    }
    return null;
  }

  /** Has views that show a note write what they hold of it: a board, or a reading view just come from editing. */
  async #saveViews(file: TFile): Promise<void> {
    const views: TextFileView[] = [];
    this.#app.workspace.iterateAllLeaves(({ view }) => {
      if (view instanceof TextFileView && view.file?.path === file.path) views.push(view);
    });
    for (const view of views) await view.save();
  }
}

/** What a note starts as where there is none. */
function startOf({ path, startsAs }: NotePlan): string {
  if (startsAs === undefined) throw new PlanError("note-missing", path);
  return startsAs;
}

function markOf(file: Pick<TFile, "path">, { before, edits }: PlannedEdits): Mark | null {
  if (edits.length === 0) return null;
  return { file, traces: tracesOf(before, edits, applyEdits(before, edits)), made: null };
}

/** Bytes that are no text would be lost in writing. */
function isUtf8(bytes: ArrayBuffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
