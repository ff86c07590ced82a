import { Component } from "obsidian";
import type { Star } from "../core/north-star/star";
import { Signal } from "../signal";
import type { NoteIndex } from "./note-index";

/** A star, and the note that holds it. */
export interface StarNote {
  readonly path: string;
  readonly star: Star;
}

/** The north stars of the vault, following the index. */
export class StarStore extends Component {
  readonly changed = new Signal();
  readonly #stars = new Map<string, Star>();
  readonly #index: NoteIndex;
  #stale = false;

  constructor(index: NoteIndex) {
    super();
    this.#index = index;
  }

  override onload(): void {
    this.register(
      this.#index.noteChanged.on((path, facts) => {
        if (this.#stars.get(path) === facts?.star) return;
        if (facts?.star) this.#stars.set(path, facts.star);
        else this.#stars.delete(path);
        this.#stale = true;
      }),
    );
    this.register(
      this.#index.changed.on(() => {
        if (!this.#stale) return;
        this.#stale = false;
        this.changed.tell();
      }),
    );
  }

  get(path: string): StarNote | null {
    const star = this.#stars.get(path);
    return star ? { path, star } : null;
  }

  /** All of them: what is said to come first does, then by their notes' paths. */
  all(): StarNote[] {
    return [...this.#stars]
      .map(([path, star]) => ({ path, star }))
      .sort(
        (one, other) =>
          Number(other.star.primary) - Number(one.star.primary) || (one.path < other.path ? -1 : 1),
      );
  }
}
