import type * as O from "obsidian";
import { debounce } from "../base/debounce";
import { report } from "../base/report";
import { loud, type Public } from "../public";
import { EditableFileView } from "./file-view";

/** How long after the last change a note is written, in ms. The app waits as long. */
const saveDelayMs = 2000;

export abstract class TextFileView extends EditableFileView implements Public<O.TextFileView> {
  data = "";
  /** The text as it was last read or written. */
  protected saved = "";
  protected dirty = false;
  /** While its own text is being written, what is told of the file is no news. */
  #saving = false;
  readonly #debouncedSave = debounce(() => void this.save().catch(report), saveDelayMs, true);

  readonly requestSave = (): void => {
    this.dirty = true;
    this.#debouncedSave();
  };

  override onload(): void {
    super.onload();
    this.registerEvent(
      this.app.vault.on("modify", (file) => {
        if (file === this.file && !this.#saving) void this.#onOutsideChange(file as O.TFile).catch(report);
      }),
    );
  }

  override async onLoadFile(file: O.TFile): Promise<void> {
    this.data = await this.app.vault.read(file);
    this.saved = this.data;
    this.dirty = false;
    this.setViewData(this.data, true);
  }

  override async onUnloadFile(_file: O.TFile): Promise<void> {
    await this.save(true);
  }

  async save(clear = false): Promise<void> {
    const { file } = this;
    this.#debouncedSave.cancel();
    if (file !== null && this.dirty) {
      this.dirty = false;
      this.data = this.getViewData();
      if (this.data !== this.saved) {
        await this.#write(file);
      }
    }
    if (clear) {
      this.data = "";
      this.clear();
    }
  }

  /** What could not be written is still unsaved. */
  async #write(file: O.TFile): Promise<void> {
    const before = this.saved;
    this.saved = this.data;
    this.#saving = true;
    try {
      await this.app.vault.modify(file, this.data);
    } catch (error) {
      this.saved = before;
      this.dirty = true;
      throw error;
    } finally {
      this.#saving = false;
    }
  }

  /** The file was written by somebody else: a plugin, or a program outside. */
  async #onOutsideChange(file: O.TFile): Promise<void> {
    const text = await this.app.vault.cachedRead(file);
    if (this.file !== file || text === this.saved) return;
    const before = this.saved;
    this.saved = text;
    this.data = text;
    this.receiveOutsideText(before, text);
  }

  /** For views that can merge; others take the new text. */
  protected receiveOutsideText(_before: string, text: string): void {
    this.dirty = false;
    this.#debouncedSave.cancel();
    this.setViewData(text, false);
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;
}

loud(TextFileView);
