import type * as O from "obsidian";
import { report } from "../base/report";
import {
  DropdownComponent,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
  type BaseComponent,
  type ValueComponent,
} from "./components";
import { ColorComponent, SliderComponent } from "./measure-components";
import { PathSuggest } from "./path-suggest";
import type { Setting } from "./setting";

/**
 * Draws the control of a definition with its present value. A change is validated, then handed to the tab, which saves it.
 * Returns what brings the control's disabled state up to date.
 */
export function drawControl(
  app: O.App,
  tab: O.SettingTab,
  setting: Setting,
  control: O.SettingControl,
  onSaved: () => void,
): () => void {
  const stored = tab.getControlValue(control.key) ?? control.defaultValue;
  let round = 0;
  const validate = control.validate as
    ((value: unknown) => string | void | Promise<string | void>) | undefined;
  const check = async (value: unknown): Promise<boolean> => {
    round += 1;
    const mine = round;
    const message = await validate?.(value);
    if (mine !== round) return false;
    const bad = typeof message === "string" && message !== "";
    setting.setErrorMessage(bad ? message : null);
    return !bad;
  };
  const save = async (value: unknown): Promise<void> => {
    if (!(await check(value))) return;
    await tab.setControlValue(control.key, value);
    onSaved();
  };
  const changed = (value: unknown): void => void save(value).catch(report);
  const component = make(app, setting, control, stored, changed);
  setting.components.push(component);
  if (validate !== undefined) void check(stored).catch(report);
  return () => {
    const { disabled } = control;
    setting.setDisabled(typeof disabled === "function" ? disabled() : (disabled ?? false));
  };
}

function make(
  app: O.App,
  setting: Setting,
  control: O.SettingControl,
  stored: unknown,
  changed: (value: unknown) => void,
): BaseComponent {
  const el = setting.controlEl;
  const filled = <T>(component: ValueComponent<T>, otherwise: T): BaseComponent =>
    component.setValue((stored ?? otherwise) as T).onChange(changed);
  switch (control.type) {
    case "toggle":
      setting.settingEl.addClass("mod-toggle");
      return filled(new ToggleComponent(el), false);
    case "dropdown":
      return filled(new DropdownComponent(el).addOptions(control.options), "");
    case "text":
      return filled(placed(new TextComponent(el), control.placeholder), "");
    case "textarea": {
      const area = placed(new TextAreaComponent(el), control.placeholder);
      if (control.rows !== undefined) area.inputEl.rows = control.rows;
      return filled(area, "");
    }
    case "number": {
      const field = placed(new TextComponent(el), control.placeholder);
      field.inputEl.type = "number";
      for (const name of ["min", "max", "step"] as const) {
        if (control[name] !== undefined) field.inputEl.setAttr(name, control[name]);
      }
      field.setValue(typeof stored === "number" ? String(stored) : "");
      return field.onChange((text) => {
        const value = Number(text);
        const { min, max } = control;
        if (text.trim() === "" || Number.isNaN(value)) setting.setErrorMessage("This has to be a number.");
        else if (min !== undefined && value < min) setting.setErrorMessage(`The least is ${min}.`);
        else if (max !== undefined && value > max) setting.setErrorMessage(`The most is ${max}.`);
        else changed(value);
      });
    }
    case "slider": {
      const slider = new SliderComponent(el).setLimits(control.min, control.max, control.step);
      if (control.displayFormat !== undefined) slider.setDisplayFormat(control.displayFormat);
      return filled(slider, control.min);
    }
    case "color":
      return filled(new ColorComponent(el), "#000000");
    case "file":
    case "folder": {
      const field = placed(new TextComponent(el), control.placeholder);
      const suggest = new PathSuggest(app, field.inputEl, control);
      suggest.onPick((path) => {
        field.setValue(path);
        changed(path);
      });
      return filled(field, "");
    }
  }
}

function placed<T extends { setPlaceholder(text: string): T }>(field: T, placeholder: string | undefined): T {
  return placeholder === undefined ? field : field.setPlaceholder(placeholder);
}
