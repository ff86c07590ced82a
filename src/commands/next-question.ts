import { Notice, type Editor, type TFile } from "obsidian";
import { locate } from "../core/questions/locate";
import { statusOf } from "../core/questions/status";
import { say } from "../i18n/say";
import { selectWords } from "../ui/jump";
import type { CommandContext } from "./context";

/** Selects the open question before or behind the cursor; behind the last one it goes on with the first, and says so. */
export function stepToQuestion(
  { index, settings }: CommandContext,
  direction: "next" | "previous",
  editor: Editor,
  file: TFile,
): void {
  // What is on screen counts, not what was saved last.
  const text = editor.getValue();
  const { kindsShown } = settings.now;
  const questions = (index.readNow(file, text)?.questions ?? [])
    .filter((question) => kindsShown.includes(question.kind) && statusOf(question) !== "settled")
    .sort((one, other) => one.start - other.start);
  const from = editor.posToOffset(editor.getCursor("from"));
  const to = editor.posToOffset(editor.getCursor("to"));
  const isNext = direction === "next";
  const ahead = isNext
    ? questions.find(({ start, end }) => start > from || (start === from && end !== to))
    : questions.filter(({ start }) => start < from).at(-1);
  const question = ahead ?? questions.at(isNext ? 0 : -1);
  if (!question) new Notice(say("no-questions-in-note"));
  else if (!ahead) new Notice(say(`${direction}-wrapped`));
  if (question) selectWords(editor, locate(text, question) ?? question);
}
