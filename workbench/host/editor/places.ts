import type { Text } from "@codemirror/state";
import type * as O from "obsidian";

export function posToOffset(doc: Text, pos: O.EditorPosition): number {
  if (pos.line < 0) return 0;
  if (pos.line >= doc.lines) return doc.length;
  const line = doc.line(pos.line + 1);
  return line.from + Math.min(Math.max(0, pos.ch), line.length);
}

export function offsetToPos(doc: Text, offset: number): O.EditorPosition {
  const line = doc.lineAt(Math.min(Math.max(0, offset), doc.length));
  return { line: line.number - 1, ch: Math.min(offset, line.to) - line.from };
}
