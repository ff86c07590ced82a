import { debounce, type App } from "obsidian";
import { contextOf, type Context } from "../../core/questions/context";
import type { Asking } from "../../core/questions/thread";
import { NoteText } from "../../core/notes/note-text";

/**
 * The words around askings. The index does not keep them: a note is read when one of its rows is first looked at.
 * `ready` is told when some have come.
 */
export class Contexts {
  /** By asking, which is another object as soon as its note is. */
  readonly #known = new WeakMap<Asking, Context | null>();
  readonly #app: App;
  readonly #ready: () => void;

  constructor(app: App, ready: () => void) {
    this.#app = app;
    this.#ready = debounce(ready, 10);
  }

  /** Null while they are being read, and where the words are gone. */
  of(asking: Asking): Context | null {
    const known = this.#known.get(asking);
    if (known !== undefined) return known;
    this.#known.set(asking, null);
    void this.#read(asking);
    return null;
  }

  async #read(asking: Asking): Promise<void> {
    const { vault } = this.#app;
    const file = vault.getFileByPath(asking.path);
    const text = file && (await vault.cachedRead(file).catch(() => null));
    if (text === null) return;
    this.#known.set(asking, contextOf(new NoteText(text), asking.question));
    this.#ready();
  }
}
