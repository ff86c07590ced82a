import { lifePlansOf } from "../../core/north-star/odyssey";
import { sayNumber } from "../../i18n/quantity";
import { say } from "../../i18n/say";
import type { NoteIndex } from "../../vault/note-index";
import type { BlockPlace } from "../code-block";
import { shareRow } from "./shares";
import type { CheckInSource } from "./check-in-modal";

/** A ```` ```crossroads odyssey ```` block: the lives of its note side by side, with their gauges and the questions they raise. */
export function odysseyBlock({
  app,
  index,
}: CheckInSource & { readonly index: NoteIndex }): (place: BlockPlace) => void {
  return ({ element, path, life }) => {
    const draw = async () => {
      const file = app.vault.getFileByPath(path);
      const plans = lifePlansOf(file ? await app.vault.cachedRead(file) : "");
      element.empty();
      element.addClass("crossroads-plans");
      if (plans.length === 0) element.createEl("p", { text: say("odyssey-none") });
      for (const { title, words, gauges, lines, questions } of plans) {
        const plan = element.createEl("section", "crossroads-plan");
        plan.createEl("h4", { text: title, attr: { dir: "auto" } });
        if (words !== "")
          plan.createEl("p", { cls: "crossroads-plan-words", text: words, attr: { dir: "auto" } });
        const full = plan.createEl("ul", "crossroads-shares");
        for (const { name, value } of gauges)
          shareRow(full, name, say("odyssey-gauge", { value: sayNumber(value) }), value / 10);
        const list = plan.createEl("ul");
        for (const line of lines) list.createEl("li", { text: line, attr: { dir: "auto" } });
        for (const question of questions)
          list.createEl("li", { cls: "crossroads-plan-question", text: question, attr: { dir: "auto" } });
      }
    };
    life.register(
      index.noteChanged.on((changed) => {
        if (changed === path) void draw();
      }),
    );
    void draw();
  };
}
