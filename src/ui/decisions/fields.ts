/** The fields of the windows: each a label with what one fills in. */
import { laterDay } from "../../core/calendar/later-day";
import type { Day } from "../../core/calendar/day";
import { sayPeriod } from "../../i18n/dates";
import type { SentenceKey } from "../../i18n/en";
import { say } from "../../i18n/say";
import { today } from "../../vault/today";
import { asPeriod } from "./changes";

/** A label over its field; `rows` makes it one of several lines. */
export function textField(
  parent: HTMLElement,
  label: SentenceKey,
  changed: () => void,
  options: { readonly rows?: number; readonly value?: string; readonly hint?: SentenceKey } = {},
): HTMLInputElement | HTMLTextAreaElement {
  const { rows, value = "", hint } = options;
  const box = parent.createEl("label", "crossroads-field");
  box.createSpan({ cls: "crossroads-field-name", text: say(label) });
  const field =
    rows === undefined
      ? box.createEl("input", { type: "text", attr: { dir: "auto" } })
      : box.createEl("textarea", { attr: { rows: String(rows), dir: "auto" } });
  field.value = value;
  if (hint) field.placeholder = say(hint);
  field.addEventListener("input", changed);
  return field;
}

export function linesOf({ value }: { readonly value: string }): string[] {
  return value
    .split("\n")
    .map((line) => line.replace(/^\s*[-*+•]\s+/, "").trim())
    .filter((line) => line !== "");
}

/** One line of text: properties hold no breaks. */
export function lineOf({ value }: { readonly value: string }): string {
  return value.replace(/\s+/g, " ").trim();
}

/** A day as one speaks of it, with the day it is shown beside. Empty is none. */
export function dayField(
  parent: HTMLElement,
  label: SentenceKey,
  changed: () => void,
  options: { readonly value: string; readonly hint?: SentenceKey },
): { readonly day: Day | null; readonly words: string } {
  const field = textField(parent, label, show, options);
  const shown = field.parentElement?.createSpan("crossroads-field-note");
  function read(): Day | null {
    return field.value.trim() === "" ? null : laterDay(field.value, today());
  }
  function show(): void {
    const day = read();
    const words = field.value.trim() === "" ? "" : day ? sayPeriod(asPeriod(day)) : say("record-review-none");
    shown?.setText(words);
    changed();
  }
  show();
  return {
    get day() {
      return read();
    },
    get words() {
      return field.value;
    },
  };
}

/** How sure one is: a slider that says nothing until it is moved. */
export function sureField(
  parent: HTMLElement,
  changed: () => void,
  value: number | null,
): { readonly percent: number | null } {
  let percent = value;
  const box = parent.createEl("label", "crossroads-field");
  box.createSpan({ cls: "crossroads-field-name", text: say("record-sure") });
  const row = box.createDiv("crossroads-field-slider");
  const slider = row.createEl("input", {
    type: "range",
    cls: "slider",
    attr: { min: "0", max: "100", step: "5" },
  });
  slider.value = String(value ?? 50);
  const words = row.createSpan("crossroads-field-note");
  const show = () => {
    const text = percent === null ? say("record-sure-unsaid") : saySure(percent);
    words.setText(text);
    slider.setAttr("aria-valuetext", text);
    slider.toggleClass("mod-unsaid", percent === null);
  };
  const take = () => {
    percent = Number(slider.value);
    show();
    changed();
  };
  slider.addEventListener("input", take);
  // Where the slider already stands where one wants it, a click says so, too.
  slider.addEventListener("click", take);
  show();
  return {
    get percent() {
      return percent;
    },
  };
}

export function saySure(percent: number): string {
  const step = percent < 15 ? 0 : percent < 40 ? 20 : percent <= 60 ? 40 : percent <= 85 ? 60 : 80;
  return say(`record-sure-${step}`, { percent });
}

/** A few choices beside each other, of which one or none is taken. Arrow keys go through them, as radio buttons do. */
export function choiceField<Value extends string>(
  parent: HTMLElement,
  label: SentenceKey,
  choices: readonly (readonly [Value, SentenceKey])[],
  changed: () => void,
): { readonly value: Value | null } {
  let value: Value | null = null;
  const box = parent.createDiv({
    cls: "crossroads-field",
    attr: { role: "radiogroup", "aria-label": say(label) },
  });
  box.createSpan({ cls: "crossroads-field-name", text: say(label) });
  const row = box.createDiv("crossroads-field-choices");
  for (const [one, words] of choices) {
    const choice = row.createEl("label");
    const radio = choice.createEl("input", { type: "radio", attr: { name: label } });
    choice.createSpan({ text: say(words) });
    radio.addEventListener("change", () => {
      value = one;
      changed();
    });
  }
  return {
    get value() {
      return value;
    },
  };
}
