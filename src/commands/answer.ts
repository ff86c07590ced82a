import { Notice, type Command, type Editor, type EventRef, type TFile } from "obsidian";
import { dayAsked } from "../core/notes/day-asked";
import { entryOrder, toEntry, usualQuery } from "../core/questions/query";
import type { Asking } from "../core/questions/thread";
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
      name: say("command-answer-at-cursor"),
      icon: "message-square-reply",
      editorCheckCallback: (checking, editor, { file }) => {
        const asking = file && questionAt(context, editor, file);
        if (asking && !checking) void answerQuestion(context, { asking });
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
        ["info", "menu-answer", "message-square-reply", () => void answerQuestion(context, { asking })],
      ]);
  });
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

function chooseQuestion(context: CommandContext): void {
  const { app, settings, store } = context;
  const query = { ...usualQuery, kinds: settings.now.kindsShown };
  const entries = [...store.threads()].flatMap((thread) => toEntry(thread, query) ?? []);
  if (entries.length === 0) {
    new Notice(say("answer-none-open"));
    return;
  }
  const askings = entries.sort(entryOrder(query.sort)).map(({ asking }) => asking);
  new QuestionChoice(app, askings, (asking) => void answerQuestion(context, { asking })).open();
}
