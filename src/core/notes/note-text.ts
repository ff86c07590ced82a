import type { Language } from "../language/language";
import { wordsFor } from "../language/words";
import { type Block, blocksOf, rowAt } from "./blocks";
import { plainText } from "./plain";
import { type Sentence, sentencesOf } from "./sentences";
import { type Span, spansOf } from "./spans";

/**
 * A note's text, read as far as somebody asks: blocks at once, spans and sentences of a block on first use.
 * Everything that looks for something in prose (questions, decisions, what gives energy) starts from here.
 */
export class NoteText {
  readonly blocks: readonly Block[];
  #language: Language | null = null;
  readonly #spanMemo = new Map<number, readonly Span[]>();
  readonly #plainMemo = new Map<number, string>();
  readonly #sentenceMemo = new Map<number, readonly Sentence[]>();

  constructor(readonly text: string) {
    this.blocks = blocksOf(text);
  }

  /** Word lists of the language the note is mostly written in. */
  get words(): Language {
    return (this.#language ??= wordsFor(this.#body()));
  }

  spans(block: number): readonly Span[] {
    let spans = this.#spanMemo.get(block);
    if (!spans) this.#spanMemo.set(block, (spans = spansOf(this.text, this.at(block))));
    return spans;
  }

  /** The sentences of a block of prose; none of a block that is not. */
  sentences(block: number): readonly Sentence[] {
    let sentences = this.#sentenceMemo.get(block);
    if (!sentences) {
      const at = this.at(block);
      sentences = isProse(at) ? sentencesOf(this.text, at, this.spans(block), this.words) : [];
      this.#sentenceMemo.set(block, sentences);
    }
    return sentences;
  }

  /** The words of a stretch of a block as one reads them. */
  plain(block: number, from: number, to: number): string {
    return plainText(this.text, from, to, this.at(block), this.spans(block));
  }

  /** The words of a whole block as one reads them. */
  plainBlock(block: number): string {
    let words = this.#plainMemo.get(block);
    if (words === undefined) {
      const at = this.at(block);
      words = this.plain(block, at.start, at.end);
      this.#plainMemo.set(block, words);
    }
    return words;
  }

  /** The line in which an offset of a block lies. */
  lineOf(block: number, offset: number): number {
    const at = this.at(block);
    return at.line + rowAt(at, offset);
  }

  at(block: number): Block {
    const found = this.blocks[block];
    if (!found) throw new RangeError(`No block ${block} in a note of ${this.blocks.length} blocks`);
    return found;
  }

  #body(): string {
    const first = this.blocks[0];
    return first?.kind === "properties"
      ? this.text.slice(first.end, first.end + 3000)
      : this.text.slice(0, 3000);
  }
}

/** True for blocks whose words are prose, as Obsidian renders them. */
export function isProse(block: Block): boolean {
  return (
    block.kind === "paragraph" || block.kind === "item" || block.kind === "heading" || block.kind === "row"
  );
}
