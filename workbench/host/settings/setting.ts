import type * as O from "obsidian";
import { loud, type Public } from "../public";
import { setTooltip } from "../ui/tooltip";
import {
  BaseComponent,
  ButtonComponent,
  DropdownComponent,
  ExtraButtonComponent,
  SearchComponent,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
} from "./components";
import {
  ColorComponent,
  DisplayValueComponent,
  MomentFormatComponent,
  ProgressBarComponent,
  SliderComponent,
} from "./measure-components";

type Made<T> = (component: T) => unknown;

export class Setting implements Public<O.Setting> {
  readonly settingEl: HTMLElement;
  readonly infoEl: HTMLElement;
  readonly nameEl: HTMLElement;
  readonly descEl: HTMLElement;
  readonly controlEl: HTMLElement;
  readonly components: BaseComponent[] = [];
  errorEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv("setting-item");
    this.infoEl = this.settingEl.createDiv("setting-item-info");
    this.nameEl = this.infoEl.createDiv("setting-item-name");
    this.descEl = this.infoEl.createDiv("setting-item-description");
    this.controlEl = this.settingEl.createDiv("setting-item-control");
  }

  setErrorMessage(message: string | null): this {
    if (message === null) {
      this.errorEl?.remove();
      this.errorEl = null;
    } else {
      this.errorEl ??= this.infoEl.createDiv({ cls: "setting-item-error", attr: { role: "alert" } });
      this.errorEl.setText(message);
    }
    this.settingEl.toggleClass("mod-error", message !== null);
    return this;
  }

  addDisplayValue(cb: Made<O.DisplayValueComponent>): this {
    cb(new DisplayValueComponent(this.controlEl));
    return this;
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name);
    return this;
  }

  setDesc(desc: string | DocumentFragment): this {
    this.descEl.setText(desc);
    return this;
  }

  setClass(cls: string): this {
    this.settingEl.addClass(cls);
    return this;
  }

  setTooltip(tooltip: string, options?: O.TooltipOptions): this {
    setTooltip(this.nameEl, tooltip, options);
    return this;
  }

  setHeading(): this {
    this.settingEl.addClass("setting-item-heading");
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass("is-disabled", disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }

  addButton(cb: Made<O.ButtonComponent>): this {
    return this.add(new ButtonComponent(this.controlEl), cb);
  }

  addExtraButton(cb: Made<O.ExtraButtonComponent>): this {
    return this.add(new ExtraButtonComponent(this.controlEl), cb);
  }

  addToggle(cb: Made<O.ToggleComponent>): this {
    this.settingEl.addClass("mod-toggle");
    return this.add(new ToggleComponent(this.controlEl), cb);
  }

  addText(cb: Made<O.TextComponent>): this {
    return this.add(new TextComponent(this.controlEl), cb);
  }

  addComponent<T extends O.BaseComponent>(cb: (el: HTMLElement) => T): this {
    this.components.push(cb(this.controlEl));
    return this;
  }

  addSearch(cb: Made<O.SearchComponent>): this {
    return this.add(new SearchComponent(this.controlEl), cb);
  }

  addTextArea(cb: Made<O.TextAreaComponent>): this {
    return this.add(new TextAreaComponent(this.controlEl), cb);
  }

  addMomentFormat(cb: Made<O.MomentFormatComponent>): this {
    return this.add(new MomentFormatComponent(this.controlEl), cb);
  }

  addDropdown(cb: Made<O.DropdownComponent>): this {
    return this.add(new DropdownComponent(this.controlEl), cb);
  }

  addColorPicker(cb: Made<O.ColorComponent>): this {
    return this.add(new ColorComponent(this.controlEl), cb);
  }

  addProgressBar(cb: Made<O.ProgressBarComponent>): this {
    return this.add(new ProgressBarComponent(this.controlEl), cb);
  }

  addSlider(cb: Made<O.SliderComponent>): this {
    return this.add(new SliderComponent(this.controlEl), cb);
  }

  then(cb: (setting: this) => unknown): this {
    cb(this);
    return this;
  }

  clear(): this {
    this.controlEl.empty();
    this.components.length = 0;
    return this;
  }

  private add<T extends BaseComponent>(component: T, cb: Made<never>): this {
    this.components.push(component);
    cb(component as never);
    return this;
  }
}

export class SettingGroup implements Public<O.SettingGroup> {
  readonly groupEl: HTMLElement;
  readonly listEl: HTMLElement;
  readonly headerEl: HTMLElement;
  private heading: Setting | null = null;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv("setting-group");
    this.headerEl = this.groupEl.createDiv("setting-group-header");
    this.listEl = this.groupEl.createDiv("setting-items");
  }

  setHeading(text: string | DocumentFragment): this {
    this.header().setName(text);
    return this;
  }

  addClass(...classes: string[]): this {
    this.groupEl.addClass(...classes);
    return this;
  }

  addSetting(cb: (setting: O.Setting) => void): this {
    cb(new Setting(this.listEl));
    return this;
  }

  addSearch(cb: (component: O.SearchComponent) => unknown): this {
    cb(new SearchComponent(this.headerEl));
    return this;
  }

  addExtraButton(cb: (component: O.ExtraButtonComponent) => unknown): this {
    this.header().addExtraButton(cb);
    return this;
  }

  private header(): Setting {
    this.heading ??= new Setting(this.headerEl).setHeading();
    return this.heading;
  }
}

loud(SettingGroup);
