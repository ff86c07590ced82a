import { propertyEdits, type Properties } from "../../core/decisions/set-properties";
import { say } from "../../i18n/say";
import { today } from "../../vault/today";
import { noteName } from "../paths";
import { ChangeModal } from "../preview-modal";
import { dayField, lineOf, sureField, textField } from "./fields";
import type { Recorded } from "./review-modal";
import type { DecisionSource } from "./source";

/** Opens the window in which a person decides what a record has left open: what it is to be, and what they expect of it. */
export function decideOpen({ app, writer }: DecisionSource, decision: Recorded): void {
  new DecideModal(app, writer, decision).open();
}

class DecideModal extends ChangeModal {
  constructor(app: DecisionSource["app"], writer: DecisionSource["writer"], { path, record }: Recorded) {
    super(app, writer, {
      title: say("decide-title"),
      change: () => (lineOf(choice) === "" ? null : { plans: [{ path, edits }] }),
    });
    // The field tells of itself while it is made.
    let look: ReturnType<typeof dayField> | null = null;
    const edits = (text: string) => propertyEdits(text, properties());
    const properties = (): Properties => [
      ["status", "decided"],
      ["decided", today()],
      ["choice", lineOf(choice)],
      ...(lineOf(expected) === "" ? [] : ([["expected", lineOf(expected)]] as const)),
      ...(sure.percent === null ? [] : ([["confidence", sure.percent]] as const)),
      ...(lineOf(mind) === "" ? [] : ([["state of mind", lineOf(mind)]] as const)),
      ...(look?.day ? ([["review", look.day]] as const) : []),
    ];
    const { bodyEl } = this;
    const changed = () => {
      this.changed();
    };
    bodyEl.createEl("blockquote", { text: noteName(path), attr: { dir: "auto" } });
    const choice = textField(bodyEl, "record-choice", changed, { value: record.choice ?? "" });
    const expected = textField(bodyEl, "record-expected", changed, { rows: 2, value: record.expected ?? "" });
    const sure = sureField(bodyEl, changed, record.confidence);
    const mind = textField(bodyEl, "record-mind", changed, { value: record.stateOfMind ?? "" });
    const ahead = record.review !== null && record.review > today() ? record.review : null;
    look = dayField(bodyEl, "record-review", changed, { value: ahead ?? say("record-review-default") });
  }
}
