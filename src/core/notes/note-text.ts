import type { Language } from "../language/language";
import { wordsFor } from "../language/words";
import { type Block, blocksOf, rowAt } from "./blocks";
import { cuesIn, isCued, type Cue, type CuesFound } from "./cues";
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
  #cues: Cues | null = null;
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

  /** Whether a rule may find something anywhere in the note's prose. */
  mayTell(cue: Cue): boolean {
    return isCued(cue, (this.#cues ??= this.#look()).anywhere);
  }

  /** Whether a rule may find something in a block of prose. */
  blockMayTell(block: number, cue: Cue): boolean {
    return isCued(cue, (this.#cues ??= this.#look()).inBlocks[block] ?? 0);
  }

  /** Whether a rule may find something in a stretch of the text. */
  stretchMayTell(start: number, end: number, cue: Cue): boolean {
    return isCued(cue, cuesIn(this.text, start, end));
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

  #look(): Cues {
    const inBlocks = new Int32Array(this.blocks.length);
    let anywhere = 0;
    this.blocks.forEach((block, index) => {
      if (isProse(block)) anywhere |= inBlocks[index] = cuesIn(this.text, block.start, block.end);
    });
    return { anywhere, inBlocks };
  }

  #body(): string {
    const first = this.blocks[0];
    return first?.kind === "properties"
      ? this.text.slice(first.end, first.end + 3000)
      : this.text.slice(0, 3000);
  }
}

/** What may be told, in all prose and by blocks. */
interface Cues {
  readonly anywhere: CuesFound;
  readonly inBlocks: Int32Array;
}

/** True for blocks whose words are prose, as Obsidian renders them. */
export function isProse(block: Block): boolean {
  return (
    block.kind === "paragraph" || block.kind === "item" || block.kind === "heading" || block.kind === "row"
  );
}
