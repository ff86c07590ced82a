import { Setting } from "obsidian";
import { addDays } from "../../core/calendar/arithmetic";
import { newNote } from "../../core/edit";
import { builtIn } from "../../core/templates/built-in";
import { worksheetText } from "../../core/transition/worksheet";
import { say } from "../../i18n/say";
import { ChangeModal } from "../preview-modal";
import { addDayField } from "./fields";
import { freePath, newNoteFolder } from "../paths";
import { openNote, type TransitionSource } from "./source";

/** How long an experiment usually goes on. */
const weeks = 6;

/** Starts a stay-or-leave worksheet: what is tried, and until when. On that day it is due, as a decision and as a task. */
export class WorksheetModal extends ChangeModal {
  constructor(source: TransitionSource) {
    const { app, writer, clock } = source;
    const today = clock.today;
    let tried = "";
    let until = addDays(today, weeks * 7);
    const path = freePath(app, newNoteFolder(app), say("transition-worksheet-name", { day: today }));
    super(app, writer, {
      title: say("command-start-stay-or-leave"),
      change: () => {
        const task = say("transition-worksheet-task", { what: tried.trim() || "..." });
        const text = worksheetText(builtIn("stayOrLeave").text, { today, until, tried: tried.trim(), task });
        return { plans: [newNote(path, text)] };
      },
      written: () => void openNote(app, path),
    });
    new Setting(this.bodyEl)
      .setClass("mod-wide")
      .setName(say("transition-experiment"))
      .setDesc(say("transition-experiment-desc"))
      .addText((text) => {
        text.inputEl.setAttrs({ "aria-label": say("transition-experiment"), dir: "auto" });
        text.onChange((words) => {
          tried = words;
          this.changed();
        });
      });
    addDayField(this.bodyEl, say("transition-experiment-until"), until, (day) => {
      if (day && day >= today) until = day;
      this.changed();
    });
  }

  override onOpen(): void {
    super.onOpen();
    this.bodyEl.querySelector("input")?.focus();
  }
}
