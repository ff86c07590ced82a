import { Notice, type Command, type Editor, type TFile } from "obsidian";
import { locate } from "../core/questions/locate";
import { statusOf } from "../core/questions/status";
import { say } from "../i18n/say";
import type { CommandContext } from "./context";

type Direction = "next" | "previous";

export function nextQuestion(context: CommandContext): Command {
  return stepping(context, "next", "next-question", say("command-next-question"), "arrow-down");
}

export function previousQuestion(context: CommandContext): Command {
  return stepping(context, "previous", "previous-question", say("command-previous-question"), "arrow-up");
}

function stepping(
  context: CommandContext,
  direction: Direction,
  id: string,
  name: string,
  icon: string,
): Command {
  return {
    id,
    name,
    icon,
    repeatable: true,
    editorCallback: (editor, { file }) => {
      if (file) step(context, direction, editor, file);
    },
  };
}

/** Selects the open question before or behind the cursor; behind the last one it goes on with the first, and says so. */
function step({ index, settings }: CommandContext, direction: Direction, editor: Editor, file: TFile): void {
  // What is on screen counts, not what was saved last.
  const text = editor.getValue();
  const kinds = settings.now().kindsShown;
  const questions = (index.readNow(file, text)?.questions ?? [])
    .filter((question) => kinds.includes(question.kind) && statusOf(question) !== "settled")
    .sort((one, other) => one.start - other.start);
  const from = editor.posToOffset(editor.getCursor("from"));
  const to = editor.posToOffset(editor.getCursor("to"));
  const ahead =
    direction === "next"
      ? questions.find(({ start, end }) => start > from || (start === from && end !== to))
      : questions.filter(({ start }) => start < from).at(-1);
  const question = ahead ?? (direction === "next" ? questions[0] : questions.at(-1));
  if (!question) {
    new Notice(say("no-questions-in-note"));
    return;
  }
  if (!ahead) new Notice(say(direction === "next" ? "next-wrapped" : "previous-wrapped"));
  const { start, end } = locate(text, question) ?? question;
  const range = { from: editor.offsetToPos(start), to: editor.offsetToPos(end) };
  editor.setSelection(range.from, range.to);
  editor.scrollIntoView(range, true);
}
