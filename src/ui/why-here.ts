import type { App } from "obsidian";
import type { Day } from "../core/calendar/day";
import { rankedOn } from "../core/questions/query";
import { stateOf } from "../core/questions/state";
import type { Asking, Thread } from "../core/questions/thread";
import { dateReasons } from "../core/reasons";
import { sayPeriod } from "../i18n/dates";
import { say, sayReason } from "../i18n/say";
import type { NoteIndex } from "../vault/note-index";
import { Explanation } from "./explanation";

interface Sources {
  readonly app: App;
  readonly index: NoteIndex;
  readonly today: Day;
}

/** Why one question is in the list: why it is one, of what kind, why open or not, why so high, and why it is dated so. */
export function explainQuestion(
  { app, index, today }: Sources,
  asking: Asking,
  thread: Thread,
  go: () => void,
): void {
  const { question, day, path } = asking;
  const { why, answer, under } = question;
  const isOfDate = ({ id }: { id: string }) => dateReasons.some((reason) => reason === id);
  const modal = new Explanation(app, "menu-why");
  modal.quote(question.text);
  modal.list(say("why-question"), why.filter((reason) => !isOfDate(reason)).map(sayReason));
  if (answer) {
    modal.list(say("why-answer"), [sayReason(answer.why)]);
    modal.quote(answer.text);
  }
  const { reopened } = stateOf(thread, today);
  if (reopened) modal.list(say("why-open"), [sayReason(reopened)]);
  const rank = rankedOn(today, thread).why;
  if (rank.length > 0) modal.list(say("why-rank"), rank.map(sayReason));
  const date = index.get(path)?.date;
  const dated = [...why.filter(isOfDate), ...(date ? [date.why] : [])].map(sayReason);
  modal.list(
    day ? say("why-date", { date: sayPeriod(day) }) : say("why-undated"),
    dated.length > 0 ? dated : [say("date-none-why")],
  );
  const headings = under.length > 0 ? [say("why-under", { headings: under.join(" › ") })] : [];
  modal.list(say("why-place"), [path, ...headings]);
  const button = modal.contentEl
    .createDiv("modal-button-container")
    .createEl("button", { cls: "mod-cta", text: say("why-go") });
  button.onClickEvent(() => {
    modal.close();
    go();
  });
  button.focus();
}
