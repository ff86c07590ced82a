/** Tells whoever listens that something happened. */
export class Signal<Happening extends readonly unknown[] = []> {
  readonly #listeners = new Set<(...happening: Happening) => void>();

  /** Returns the way to stop listening. */
  on(listener: (...happening: Happening) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(...happening: Happening): void {
    for (const listener of this.#listeners) listener(...happening);
  }
}
