import { contains } from "../../core/calendar/period";
import type { Due, Overview } from "../../core/decisions/overview";
import { say } from "../../i18n/say";
import type { SentenceKey } from "../../i18n/en";
import type { DecisionStore } from "../../vault/decision-store";
import type { CheckInSource } from "./check-in-modal";
import type { CompassSection } from "./compass-view";
import { linkTo } from "./past";
import type { MoreOfReview } from "./review";
import { openAt } from "./star-place";
import { sayDay } from "./star-words";

type Source = CheckInSource & { readonly decisions: DecisionStore };

/** What has come due, on the compass. */
export function dueSection({ app, decisions }: Source): CompassSection {
  return {
    title: "compass-due",
    draw: (element) => {
      const { due } = decisions.overview;
      const list = element.createEl("ul", "crossroads-pairs");
      for (const each of due) {
        const item = list.createEl("li");
        const { path, text } = placeOf(each);
        item.createEl("a", { text, href: "#", attr: { dir: "auto" } }).onClickEvent((event) => {
          event.preventDefault();
          void openAt(app, path);
        });
        item.createSpan({ cls: "crossroads-muted", text: sayDay(each.day) });
      }
      return due.length > 0;
    },
  };
}

/** What a review says of decisions: made, come due, undone in its time. */
export function decisionsOfReview(source: Source): MoreOfReview {
  return (period, from) => {
    const { records, due, tripwires, chains }: Overview = source.decisions.overview;
    const line = ({ path, text }: { readonly path: string; readonly text: string }) =>
      `- ${linkTo(source, path, from, text)}`;
    const part = (id: string, heading: SentenceKey, lines: readonly string[]) => ({
      id,
      heading: say(heading),
      lines: lines.length > 0 ? lines : [say("review-nothing")],
    });
    const dueThen = [
      ...due.map((each) => ({ ...placeOf(each), day: each.day })),
      ...tripwires.map(({ path, tripwire, day }) => ({ path, text: tripwire.text, day })),
    ].filter(({ day }) => day !== null && contains(period, day));
    const undone = chains.flatMap(({ holds }) =>
      holds.flatMap(({ decisions: [first], until }) =>
        first && until && contains(period, until) ? [first] : [],
      ),
    );
    return [
      part(
        "decided",
        "review-decided",
        records.filter(({ day }) => day !== null && contains(period, day)).map(line),
      ),
      part("due", "review-due", dueThen.map(line)),
      part("undone", "review-undone", undone.map(line)),
    ];
  };
}

function placeOf(due: Due): { readonly path: string; readonly text: string } {
  if (due.kind === "review") return due.decision;
  return { path: due.path, text: due.kind === "tripwire" ? due.tripwire.text : due.prediction.text };
}
