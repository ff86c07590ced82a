import { Notice, type Command, type Editor, type EventRef, type TFile } from "obsidian";
import { dayAsked } from "../core/notes/day-asked";
import { foldWords } from "../core/questions/fold";
import type { Asking, Thread } from "../core/questions/thread";
import { say } from "../i18n/say";
import { fillMenu } from "../ui/menu";
import { answerQuestion } from "../ui/questions/answer-modal";
import { QuestionChoice } from "../ui/questions/question-choice";
import type { CommandContext } from "./context";

/** Commands that answer a question. */
export function answerCommands(context: CommandContext): Command[] {
  return [
    {
      id: "answer-question-at-cursor",
      name: say("command-answer-this"),
      icon: "message-square-reply",
      editorCheckCallback: (checking, editor, { file }) => {
        const asking = file && questionAt(context, editor, file);
        if (asking && !checking) answer(context, asking);
        return Boolean(asking);
      },
    },
    {
      id: "answer-open-question",
      name: say("command-answer-open"),
      icon: "message-square-reply",
      callback: () => {
        chooseQuestion(context);
      },
    },
  ];
}

/** The entry in the menu of the editor, where a question stands at the cursor. */
export function answerMenu(context: CommandContext): EventRef {
  return context.app.workspace.on("editor-menu", (menu, editor, { file }) => {
    const asking = file && questionAt(context, editor, file);
    if (asking)
      fillMenu(menu, [
        ["info", "command-answer-this", "message-square-reply", () => answer(context, asking)],
      ]);
  });
}

/** Together with the other wordings of its thread, under which the log may know it. */
function answer(context: CommandContext, asking: Asking): void {
  const key = foldWords(asking.question.text);
  const isOf = ({ wordings }: Thread) => wordings.some((wording) => foldWords(wording) === key);
  const thread = [...context.store.threads()].find(isOf);
  void answerQuestion(context, { asking, ...(thread && { also: thread.wordings }) });
}

/** The question in which the cursor stands, or else one on its line, saved or not. */
function questionAt({ index }: CommandContext, editor: Editor, file: TFile): Asking | null {
  const facts = index.readNow(file, editor.getValue());
  const { line } = editor.getCursor();
  const at = editor.posToOffset(editor.getCursor());
  const questions = (facts?.questions ?? []).filter((each) => each.line <= line && line <= each.endLine);
  const question = questions.find(({ start, end }) => start <= at && at <= end) ?? questions[0];
  return question && facts
    ? { path: file.path, question, day: dayAsked(question.dated, index.get(file.path)?.date ?? facts.date) }
    : null;
}

function chooseQuestion({ acts, app, store }: CommandContext): void {
  const entries = store.shown();
  if (entries.length === 0) {
    new Notice(say("answer-none-open"));
    return;
  }
  new QuestionChoice(app, say("answer-choose"), entries, ({ thread }) => {
    acts.answer(thread);
  }).open();
}
