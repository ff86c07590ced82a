import * as commands from "@codemirror/commands";
import { foldAll, toggleFold, unfoldAll } from "@codemirror/language";
import { EditorSelection, Text, type ChangeSpec, type TransactionSpec } from "@codemirror/state";
import { EditorView, type Command } from "@codemirror/view";
import type * as O from "obsidian";
import { loud, type Public } from "../public";
import { offsetToPos, posToOffset } from "./places";

const named: Record<O.EditorCommandName, Command> = {
  goUp: commands.cursorLineUp,
  goDown: commands.cursorLineDown,
  goLeft: commands.cursorCharLeft,
  goRight: commands.cursorCharRight,
  goStart: commands.cursorDocStart,
  goEnd: commands.cursorDocEnd,
  goWordLeft: commands.cursorGroupLeft,
  goWordRight: commands.cursorGroupRight,
  indentMore: commands.indentMore,
  indentLess: commands.indentLess,
  newlineAndIndent: commands.insertNewlineAndIndent,
  swapLineUp: commands.moveLineUp,
  swapLineDown: commands.moveLineDown,
  deleteLine: commands.deleteLine,
  toggleFold,
  foldAll,
  unfoldAll,
};

/** The app's editor interface over CodeMirror. Lines and characters count from 0; places outside are moved inside. */
export class Editor implements Public<O.Editor> {
  constructor(readonly cm: EditorView) {}

  getDoc(): this {
    return this;
  }

  refresh(): void {
    this.cm.requestMeasure();
  }

  getValue(): string {
    return this.doc.toString();
  }

  setValue(content: string): void {
    this.dispatch({ changes: { from: 0, to: this.doc.length, insert: content } });
  }

  getLine(line: number): string {
    return this.doc.line(line + 1).text;
  }

  setLine(n: number, text: string): void {
    this.replaceRange(text, { line: n, ch: 0 }, { line: n, ch: this.getLine(n).length });
  }

  lineCount(): number {
    return this.doc.lines;
  }

  lastLine(): number {
    return this.doc.lines - 1;
  }

  getSelection(): string {
    const { from, to } = this.cm.state.selection.main;
    return this.cm.state.sliceDoc(from, to);
  }

  somethingSelected(): boolean {
    return this.cm.state.selection.ranges.some((range) => !range.empty);
  }

  getRange(from: O.EditorPosition, to: O.EditorPosition): string {
    return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(replacement: string, origin?: string): void {
    this.dispatch(this.cm.state.replaceSelection(replacement), origin);
  }

  replaceRange(replacement: string, from: O.EditorPosition, to?: O.EditorPosition, origin?: string): void {
    this.dispatch(
      { changes: this.changeOf({ text: replacement, from, ...(to === undefined ? {} : { to }) }) },
      origin,
    );
  }

  getCursor(side: "from" | "to" | "head" | "anchor" = "head"): O.EditorPosition {
    return this.offsetToPos(this.cm.state.selection.main[side]);
  }

  listSelections(): O.EditorSelection[] {
    return this.cm.state.selection.ranges.map((range) => ({
      anchor: this.offsetToPos(range.anchor),
      head: this.offsetToPos(range.head),
    }));
  }

  setCursor(pos: O.EditorPosition | number, ch = 0): void {
    this.setSelection(typeof pos === "number" ? { line: pos, ch } : pos);
  }

  setSelection(anchor: O.EditorPosition, head: O.EditorPosition = anchor): void {
    this.setSelections([{ anchor, head }]);
  }

  setSelections(ranges: O.EditorSelectionOrCaret[], main = 0): void {
    const made = ranges.map(({ anchor, head }) =>
      EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)),
    );
    this.cm.dispatch({ selection: EditorSelection.create(made, main), scrollIntoView: true });
  }

  focus(): void {
    this.cm.focus();
  }

  blur(): void {
    this.cm.contentDOM.blur();
  }

  hasFocus(): boolean {
    return this.cm.hasFocus;
  }

  getScrollInfo(): { top: number; left: number } {
    const { scrollTop, scrollLeft } = this.cm.scrollDOM;
    return { top: scrollTop, left: scrollLeft };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    if (x !== null && x !== undefined) this.cm.scrollDOM.scrollLeft = x;
    if (y !== null && y !== undefined) this.cm.scrollDOM.scrollTop = y;
  }

  scrollIntoView(range: O.EditorRange, center = false): void {
    const selected = EditorSelection.range(this.posToOffset(range.from), this.posToOffset(range.to));
    this.cm.dispatch({ effects: EditorView.scrollIntoView(selected, { y: center ? "center" : "nearest" }) });
  }

  undo(): void {
    commands.undo(this.cm);
  }

  redo(): void {
    commands.redo(this.cm);
  }

  exec(command: O.EditorCommandName): void {
    named[command](this.cm);
  }

  /** All changes speak of the text before, the selections of the text after; together they are one step of undo. */
  transaction(tx: O.EditorTransaction, origin?: string): void {
    const { state } = this.cm;
    const parts: TransactionSpec[] = [];
    if (tx.replaceSelection !== undefined) parts.push(state.replaceSelection(tx.replaceSelection));
    if (tx.changes !== undefined) parts.push({ changes: tx.changes.map((change) => this.changeOf(change)) });
    const wanted = tx.selections ?? (tx.selection === undefined ? undefined : [tx.selection]);
    const after = parts.length === 0 ? this.doc : state.update(...parts).newDoc;
    if (wanted !== undefined && wanted.length > 0) {
      const ranges = wanted.map(({ from, to }) =>
        EditorSelection.range(posToOffset(after, from), posToOffset(after, to ?? from)),
      );
      parts.push({ selection: EditorSelection.create(ranges), sequential: true });
    }
    this.dispatchAll(parts, origin);
  }

  wordAt(pos: O.EditorPosition): O.EditorRange | null {
    const word = this.cm.state.wordAt(this.posToOffset(pos));
    return word === null ? null : { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
  }

  posToOffset(pos: O.EditorPosition): number {
    return posToOffset(this.doc, pos);
  }

  offsetToPos(offset: number): O.EditorPosition {
    return offsetToPos(this.doc, offset);
  }

  /** For the lines that the selections touch. */
  processLines<T>(
    read: (line: number, lineText: string) => T | null,
    write: (line: number, lineText: string, value: T | null) => O.EditorChange | void,
    ignoreEmpty = true,
  ): void {
    const touched = new Set<number>();
    for (const { from, to } of this.cm.state.selection.ranges) {
      for (let n = this.offsetToPos(from).line; n <= this.offsetToPos(to).line; n++) touched.add(n);
    }
    const lines = [...touched].map((line) => ({ line, text: this.getLine(line) }));
    const used = lines.filter(({ text }) => !ignoreEmpty || lines.length === 1 || text.trim() !== "");
    const values = used.map(({ line, text }) => read(line, text));
    const changes = used.flatMap(({ line, text }, index) => write(line, text, values[index] ?? null) ?? []);
    if (changes.length > 0) this.transaction({ changes });
  }

  private get doc(): Text {
    return this.cm.state.doc;
  }

  private changeOf(change: O.EditorChange): ChangeSpec {
    const from = this.posToOffset(change.from);
    const to = change.to === undefined ? from : this.posToOffset(change.to);
    return { from: Math.min(from, to), to: Math.max(from, to), insert: change.text };
  }

  private dispatch(spec: TransactionSpec, origin?: string): void {
    this.dispatchAll([spec], origin);
  }

  private dispatchAll(specs: TransactionSpec[], origin?: string): void {
    this.cm.dispatch(...specs, origin === undefined ? {} : { userEvent: origin, sequential: true });
  }
}

loud(Editor);
