import { Setting } from "obsidian";
import { toDay, type Day } from "../../core/calendar/day";

/** A field for a day that may be left empty. */
export function addDayField(
  parent: HTMLElement,
  name: string,
  value: Day | null,
  change: (day: Day | null) => void,
): Setting {
  return new Setting(parent).setName(name).addText((text) => {
    text.inputEl.type = "date";
    text.inputEl.setAttribute("aria-label", name);
    text.setValue(value ?? "").onChange((written) => {
      change(toDay(written));
    });
  });
}

/** A choice of one of several. */
export function addChoice<Value extends string>(
  parent: HTMLElement,
  name: string,
  options: Readonly<Record<Value, string>>,
  value: NoInfer<Value>,
  change: (value: Value) => void,
): Setting {
  return new Setting(parent).setName(name).addDropdown((dropdown) => {
    dropdown.selectEl.setAttribute("aria-label", name);
    dropdown
      .addOptions(options)
      .setValue(value)
      .onChange((chosen) => {
        change(chosen as Value);
      });
  });
}

/** A field for words of some length. */
export function addWords(
  parent: HTMLElement,
  name: string,
  change: (words: string) => void,
): HTMLTextAreaElement {
  const label = parent.createEl("label", { cls: "crossroads-transition-words" });
  label.createSpan({ text: name });
  const area = label.createEl("textarea", { attr: { rows: "4", dir: "auto" } });
  area.addEventListener("input", () => {
    change(area.value);
  });
  return area;
}
