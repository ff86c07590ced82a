import { Menu } from "obsidian";
import type { SentenceKey } from "../i18n/en";
import { say } from "../i18n/say";

/** An entry of a menu: its section, what it says, its icon or whether it is ticked, and what it does; else it is a label. */
export type MenuEntry = readonly [
  section: string,
  title: SentenceKey,
  look?: string | boolean,
  act?: () => unknown,
];

/** Adds entries to a menu, which parts the sections. */
export function fillMenu(menu: Menu, entries: readonly MenuEntry[]): Menu {
  for (const [section, title, look, act] of entries)
    menu.addItem((item) => {
      item.setSection(section).setTitle(say(title));
      if (typeof look === "string") item.setIcon(look);
      if (typeof look === "boolean") item.setChecked(look);
      if (act) item.onClick(act);
      else item.setIsLabel(true);
    });
  return menu;
}
