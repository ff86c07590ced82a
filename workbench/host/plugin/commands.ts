import type * as O from "obsidian";
import { Platform } from "../base/platform";
import { report } from "../base/report";
import { loud } from "../public";

/** Undocumented in the app as `app.commands`, and used by many plugins. */
export class Commands {
  readonly commands: Record<string, O.Command> = {};
  readonly editorCommands: Record<string, O.Command> = {};
  private readonly hotkeys = new Map<string, O.KeymapEventHandler[]>();

  constructor(private readonly app: O.App) {}

  addCommand(command: O.Command): void {
    this.commands[command.id] = command;
    if (command.editorCallback !== undefined || command.editorCheckCallback !== undefined) {
      this.editorCommands[command.id] = command;
    }
    const handlers = (command.hotkeys ?? []).map(({ modifiers, key }) =>
      this.app.scope.register(modifiers, key, (event) => {
        if (event.repeat && command.repeatable !== true) return false;
        return this.executeCommand(command) ? false : undefined;
      }),
    );
    this.hotkeys.set(command.id, handlers);
  }

  removeCommand(id: string): void {
    delete this.commands[id];
    delete this.editorCommands[id];
    for (const handler of this.hotkeys.get(id) ?? []) this.app.scope.unregister(handler);
    this.hotkeys.delete(id);
  }

  findCommand(id: string): O.Command | undefined {
    return this.commands[id];
  }

  /** What can be run here and now. */
  listCommands(): O.Command[] {
    return Object.values(this.commands).filter((command) => this.isAvailable(command));
  }

  isAvailable(command: O.Command): boolean {
    if (command.mobileOnly === true && !Platform.isMobile) return false;
    const editing = this.editing();
    if (command.editorCheckCallback !== undefined) {
      return editing !== null && command.editorCheckCallback(true, editing.editor, editing.info) === true;
    }
    if (command.editorCallback !== undefined) return editing !== null;
    if (command.checkCallback !== undefined) return command.checkCallback(true) === true;
    return command.callback !== undefined;
  }

  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    return command !== undefined && this.executeCommand(command);
  }

  /** False when it is not available; what the command throws is reported. */
  executeCommand(command: O.Command): boolean {
    try {
      const result = this.start(command);
      if (result === null) return false;
      result.catch(report);
    } catch (error) {
      report(error);
    }
    return true;
  }

  /** The command's own promise, or null when it is not available. */
  start(command: O.Command): Promise<unknown> | null {
    if (!this.isAvailable(command)) return null;
    const editing = this.editing();
    if (editing !== null && command.editorCheckCallback !== undefined) {
      return settle(command.editorCheckCallback(false, editing.editor, editing.info));
    }
    if (editing !== null && command.editorCallback !== undefined) {
      return settle(command.editorCallback(editing.editor, editing.info) as unknown);
    }
    if (command.checkCallback !== undefined) return settle(command.checkCallback(false));
    return settle(command.callback?.() as unknown);
  }

  /** The editor that commands work on: none in reading view. */
  private editing(): { readonly editor: O.Editor; readonly info: O.MarkdownFileInfo } | null {
    const info = this.app.workspace.activeEditor;
    if (info?.editor === undefined) return null;
    if ("getMode" in info && (info as O.MarkdownView).getMode() === "preview") return null;
    return { editor: info.editor, info };
  }
}

async function settle(value: unknown): Promise<unknown> {
  return await value;
}

loud(Commands);
