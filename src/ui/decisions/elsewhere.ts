/** What other pages show of decisions: the compass, reviews, lists in templates. */
import { Menu } from "obsidian";
import { contains } from "../../core/calendar/period";
import type { Decision } from "../../core/decisions/decision";
import type { Due } from "../../core/decisions/overview";
import { say } from "../../i18n/say";
import { goTo } from "../jump";
import type { CompassSection } from "../north-star/compass-view";
import type { MoreOfReview } from "../north-star/review";
import { drawRow } from "./row";
import { sayDay } from "../../i18n/dates";
import { Rows } from "./rows";
import { linkTo } from "../paths";
import type { DecisionSource } from "./source";

/** How many of what is due stand on a page that shows other things too. */
const most = 5;

/** What is due, for the compass. */
export function dueInCompass(source: DecisionSource): CompassSection {
  const { app, decisions } = source;
  const rows = new Rows(source, (path, words, newTab) => {
    const file = app.vault.getFileByPath(path);
    const from = app.workspace.getMostRecentLeaf();
    if (words && from) void goTo(app, { path, question: words }, newTab ? "tab" : false, from);
    else if (file) void app.workspace.getLeaf(newTab ? "tab" : false).openFile(file, { active: true });
  });
  return {
    title: "compass-due",
    draw: (element) => {
      const { due } = decisions.overview;
      if (due.length === 0) return false;
      const list = element.createDiv({ cls: "crossroads-decisions", attr: { role: "list" } });
      for (const one of due.slice(0, most))
        drawRow(list, rows.due(one), ({ acts }, event) => {
          const menu = new Menu();
          for (const { title, icon, act } of acts)
            menu.addItem((item) => item.setTitle(say(title)).setIcon(icon).onClick(act));
          menu.showAtMouseEvent(event);
        }).tabIndex = 0;
      return true;
    },
  };
}

/** Decisions and tripwires of a stretch of time, for its review. */
export function decisionsInReview(source: DecisionSource): MoreOfReview {
  return (period, from) => {
    const { records, due, tripwires } = source.decisions.overview;
    const decided = records.filter(({ day }) => day !== null && contains(period, day));
    const lines = (all: readonly string[]) => (all.length > 0 ? all : [say("review-nothing")]);
    const ahead = tripwires.filter(({ day }) => day !== null && contains(period, day));
    return [
      {
        id: "decided",
        heading: say("review-decided"),
        lines: lines(decided.map((decision) => `- ${sayDecision(source, decision, from)}`)),
      },
      {
        id: "due",
        heading: say("review-due"),
        lines: lines([
          ...due.map((one) => `- ${sayDue(source, one, from)}`),
          ...ahead.map(({ path, tripwire, day }) =>
            say("review-ahead", {
              link: linkTo(source.app, path, from),
              text: tripwire.text,
              day: day ? sayDay(day) : "",
            }),
          ),
        ]),
      },
    ];
  };
}

/** What is due, as items of a list in a note. */
export function dueList(source: DecisionSource, into: string): string[] {
  return source.decisions.overview.due.map((one) => sayDue(source, one, into));
}

function sayDecision(
  source: DecisionSource,
  { path, choice, text, day, record }: Decision,
  from: string,
): string {
  const words = choice === text ? "" : `: ${choice}`;
  const { status } = record ?? {};
  const undone =
    status === "reversed" || status === "dropped" ? `, ${say(`decision-${status}`).toLowerCase()}` : "";
  return `${linkTo(source.app, path, from)}${words} (${day ? sayDay(day) : say("row-undated")}${undone})`;
}

function sayDue(source: DecisionSource, one: Due, from: string): string {
  const [path, text] =
    one.kind === "review"
      ? [one.decision.path, one.decision.choice]
      : one.kind === "tripwire"
        ? [one.path, one.tripwire.text]
        : [one.path, one.prediction.text];
  return say("due-item", { link: linkTo(source.app, path, from), text, day: sayDay(one.day) });
}
