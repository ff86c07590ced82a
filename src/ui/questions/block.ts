import type { CommandContext } from "../../commands/context";
import { sayPeriodNear } from "../../i18n/dates";
import { say } from "../../i18n/say";
import type { DrawBlock } from "../code-block";
import { goTo } from "../jump";

const usual = 5;
const most = 100;

/** ```` ```crossroads questions 5 ````: the open questions that matter most, each a way to where it was asked last. */
export function questionsBlock({ app, store, index, clock }: CommandContext): DrawBlock {
  return ({ element, rest, life }) => {
    const count = Math.min(most, Number(/^\d+$/.exec(rest)?.[0] ?? usual));
    const draw = () => {
      element.empty();
      const entries = store.shown().slice(0, count);
      if (entries.length === 0) {
        const reading = index.progress.phase !== "ready";
        element.createEl("p", { text: say(reading ? "empty-reading" : "empty-no-questions") });
        return;
      }
      const list = element.createEl("ul", "crossroads-block-questions");
      for (const { thread, askings, asking } of entries) {
        const item = list.createEl("li");
        item.createEl("a", { text: thread.text, href: "#", attr: { dir: "auto" } }).onClickEvent((event) => {
          event.preventDefault();
          const leaf = app.workspace.getMostRecentLeaf();
          if (leaf) void goTo(app, asking, false, leaf);
        });
        const facts = askings.length > 1 ? [say("row-times", { count: askings.length })] : [];
        if (asking.day) facts.push(sayPeriodNear(asking.day, clock.today));
        item.createSpan({ cls: "crossroads-muted", text: ` ${facts.join(" · ")}` });
      }
    };
    for (const signal of [store.changed, index.progressed, clock.changed]) life.register(signal.on(draw));
    draw();
  };
}
