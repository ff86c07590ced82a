import { FileView, Notice, type App, type Plugin } from "obsidian";
import { say } from "../i18n/say";
import type { Writer } from "../vault/writer";
import { sayFailure, sayNotes, sayWhy } from "./failure";
import { noteName } from "./paths";

/** How long a notice stays that one may want to act on, in milliseconds. */
const longer = 10_000;

/**
 * Tells of what was written where a person does not see it, with a button to take it back, and of what could not be written.
 * What is in view speaks for itself.
 */
export function tellOfChanges(plugin: Plugin, writer: Writer): void {
  const { app } = plugin;
  plugin.register(
    writer.wrote.on(({ written, failure, act }) => {
      if (failure) {
        const before = written.length > 0 ? ` ${say("written-before", { notes: sayNotes(written) })}` : "";
        new Notice(sayFailure(failure) + before, longer);
        return;
      }
      const unseen = written.filter((path) => !isInView(app, path));
      if (unseen.length === 0 || !act) return;
      const message = createFragment((el) => {
        el.appendText(`${say("wrote-notes", { notes: sayNotes(unseen) })} `);
        el.createEl("button", { cls: "crossroads-notice-button", text: say("take-back") }).onClickEvent(
          () => {
            void writer.takeBack(act);
          },
        );
      });
      new Notice(message, longer);
    }),
  );
  plugin.register(
    writer.tookBack.on(({ written, failure }) => {
      if (failure)
        new Notice(`${say("not-taken-back", { note: noteName(failure.path) })} ${sayWhy(failure)}`, longer);
      else
        new Notice(
          written.length > 0 ? say("took-back", { notes: sayNotes(written) }) : say("took-back-nothing"),
        );
    }),
  );
}

function isInView({ workspace }: App, path: string): boolean {
  let seen = false;
  workspace.iterateAllLeaves(({ view }) => {
    seen ||= view instanceof FileView && view.file?.path === path && view.containerEl.isShown();
  });
  return seen;
}
