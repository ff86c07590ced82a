import type { Node } from "mdast";
import type * as O from "obsidian";

/** Turns offsets in a text into the app's places: lines and columns from 0. */
export class Places {
  private readonly starts: number[] = [0];

  constructor(readonly text: string) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.starts.push(at + 1);
  }

  at(offset: number): O.Loc {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, col: offset - (this.starts[low] ?? 0), offset };
  }

  between(from: number, to: number): O.Pos {
    return { start: this.at(from), end: this.at(to) };
  }

  of(node: Node): O.Pos {
    const { from, to } = spanOf(node);
    return this.between(from, to);
  }

  lineStart(offset: number): number {
    return offset - this.at(offset).col;
  }
}

export function spanOf(node: Node): { readonly from: number; readonly to: number } {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 };
}
