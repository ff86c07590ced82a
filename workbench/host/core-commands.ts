import type * as O from "obsidian";
import type { Commands } from "./plugin/commands";
import { report } from "./base/report";
import { CommandPalette } from "./ui/palette";
import { QuickSwitcher } from "./ui/switcher";
import type { SettingsRegistry } from "./settings/registry";
import type { MarkdownView } from "./views/markdown-view";

/** The few commands of the app itself that a person needs beside a plugin. */
export class CoreCommands {
  constructor(
    private readonly app: O.App,
    private readonly commands: Commands,
  ) {}

  register(): void {
    const { workspace } = this.app;
    const add = (id: string, name: string, key: string | null, callback: () => unknown): void => {
      const hotkeys: O.Hotkey[] = key === null ? [] : [{ modifiers: ["Mod"], key }];
      this.commands.addCommand({ id, name, callback, hotkeys });
    };
    add("command-palette:open", "Command palette: Open command palette", "p", () => this.openPalette());
    add("switcher:open", "Quick switcher: Open quick switcher", "o", () => this.openSwitcher());
    add("app:open-settings", "Open settings", ",", () => this.setting.open());
    add("markdown:toggle-preview", "Toggle reading view", "e", () => this.togglePreview());
    add("workspace:close", "Close current tab", "w", () => workspace.activeLeaf?.detach());
    add("workspace:split-vertical", "Split right", null, () => workspace.splitActiveLeaf("vertical"));
    add("app:toggle-left-sidebar", "Toggle left sidebar", null, () => toggle(workspace.leftSplit));
    add("app:toggle-right-sidebar", "Toggle right sidebar", null, () => toggle(workspace.rightSplit));
  }

  openPalette(): void {
    new CommandPalette(this.app, this.commands).open();
  }

  openSwitcher(): void {
    new QuickSwitcher(this.app).open();
  }

  private get setting(): SettingsRegistry {
    return (this.app as unknown as { setting: SettingsRegistry }).setting;
  }

  private togglePreview(): void {
    const view = this.app.workspace.activeLeaf?.view;
    if (view?.getViewType() !== "markdown") return;
    const mode = (view as unknown as MarkdownView).getMode() === "preview" ? "source" : "preview";
    const { leaf } = view;
    leaf
      .setViewState({ type: "markdown", state: { ...view.getState(), mode } }, { focus: true })
      .catch(report);
  }
}

function toggle(side: { toggle(): void }): void {
  side.toggle();
}
