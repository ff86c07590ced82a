import moment from "moment";
import type * as O from "obsidian";
import { notModelled, type Public } from "../public";
import { setTooltip } from "../ui/tooltip";
import { TextComponent, ValueComponent } from "./components";

export class SliderComponent extends ValueComponent<number> implements Public<O.SliderComponent> {
  readonly sliderEl: HTMLInputElement;
  private instant = false;
  private format: (value: number) => string = String;
  private readonly shownEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.shownEl = containerEl.createSpan("slider-value");
    this.sliderEl = containerEl.createEl("input", { cls: "slider", type: "range" });
    this.sliderEl.addEventListener("input", () => this.moved(this.instant));
    this.sliderEl.addEventListener("change", () => this.moved(!this.instant));
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  setInstant(instant: boolean): this {
    this.instant = instant;
    return this;
  }

  setLimits(min: number | null, max: number | null, step: number | "any"): this {
    if (min !== null) this.sliderEl.min = String(min);
    if (max !== null) this.sliderEl.max = String(max);
    this.sliderEl.step = String(step);
    return this;
  }

  getValue(): number {
    return Number(this.sliderEl.value);
  }

  setValue(value: number): this {
    this.sliderEl.value = String(value);
    this.shownEl.setText(this.getValuePretty());
    return this;
  }

  getValuePretty(): string {
    return this.format(this.getValue());
  }

  setDisplayFormat(format: (value: number) => string): this {
    this.format = format;
    this.shownEl.setText(this.getValuePretty());
    return this;
  }

  setDynamicTooltip(): this {
    setTooltip(this.sliderEl, this.getValuePretty());
    return this;
  }

  private moved(tell: boolean): void {
    this.shownEl.setText(this.getValuePretty());
    if (tell) this.tell(this.getValue());
  }
}

export class ProgressBarComponent extends ValueComponent<number> implements Public<O.ProgressBarComponent> {
  private readonly lineEl: HTMLElement;
  private value = 0;

  constructor(containerEl: HTMLElement) {
    super();
    this.lineEl = containerEl.createDiv("setting-progress-bar").createDiv("setting-progress-bar-inner");
  }

  getValue(): number {
    return this.value;
  }

  setValue(value: number): this {
    this.value = Math.min(100, Math.max(0, value));
    this.lineEl.setCssStyles({ width: `${this.value}%` });
    return this;
  }
}

export class ColorComponent extends ValueComponent<string> implements Public<O.ColorComponent> {
  private readonly inputEl: HTMLInputElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.inputEl = containerEl.createEl("input", { type: "color" });
    this.inputEl.addEventListener("input", () => this.tell(this.getValue()));
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.inputEl.value;
  }

  getValueRgb(): O.RGB {
    const number = Number.parseInt(this.getValue().slice(1), 16);
    return { r: number >> 16, g: (number >> 8) & 255, b: number & 255 };
  }

  getValueHsl(): O.HSL {
    return notModelled("ColorComponent.getValueHsl");
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setValueRgb({ r, g, b }: O.RGB): this {
    return this.setValue(`#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`);
  }

  setValueHsl(): this {
    return notModelled("ColorComponent.setValueHsl");
  }
}

export class MomentFormatComponent extends TextComponent implements Public<O.MomentFormatComponent> {
  sampleEl: HTMLElement = createSpan();
  private defaultFormat = "";

  setDefaultFormat(format: string): this {
    this.defaultFormat = format;
    this.setPlaceholder(format);
    this.updateSample();
    return this;
  }

  setSampleEl(sampleEl: HTMLElement): this {
    this.sampleEl = sampleEl;
    this.updateSample();
    return this;
  }

  override setValue(value: string): this {
    super.setValue(value);
    this.updateSample();
    return this;
  }

  override onChanged(): void {
    super.onChanged();
    this.updateSample();
  }

  updateSample(): void {
    const format = this.getValue();
    this.sampleEl?.setText(moment().format(format === "" ? this.defaultFormat : format));
  }
}

export class DisplayValueComponent implements Public<O.DisplayValueComponent> {
  readonly valueEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.valueEl = containerEl.createSpan("setting-item-display-value");
  }

  setValue(value: string | null): this {
    this.valueEl.setText(value ?? "");
    return this;
  }

  setStatus(status: "warning" | null): this {
    this.valueEl.toggleClass("mod-warning", status === "warning");
    return this;
  }
}
