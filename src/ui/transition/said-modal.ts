import type { NotePlan } from "../../core/edit";
import { appendBlock } from "../../core/edits/append";
import { say } from "../../i18n/say";
import { noteOfDay } from "../../vault/todays-note";
import { ChangeModal } from "../preview-modal";
import { addWords } from "./fields";
import type { TransitionSource } from "./source";

/** Asks what was said once the talk took place, and puts it into the plan; without one, into today's note. */
export async function writeWhatWasSaid(source: TransitionSource): Promise<void> {
  const { app, writer, clock, transition } = source;
  const [plan] = transition.plans();
  const place: Pick<NotePlan, "path" | "startsAs"> = plan
    ? { path: plan.path }
    : await noteOfDay(app, clock.today);
  let words = "";
  const modal = new WordsModal(app, writer, {
    title: say("command-write-what-was-said"),
    change: () => {
      if (words.trim() === "") return null;
      const block = plan ? `${clock.today}: ${words.trim()}` : words.trim();
      return {
        plans: [{ ...place, edits: (text) => appendBlock(text, block, say("transition-said-heading")) }],
      };
    },
  });
  modal.ask(say("transition-said-ask"), (typed) => {
    words = typed;
  });
  modal.open();
}

class WordsModal extends ChangeModal {
  ask(name: string, change: (words: string) => void): void {
    addWords(this.bodyEl, name, (words) => {
      change(words);
      this.changed();
    });
  }

  override onOpen(): void {
    super.onOpen();
    this.bodyEl.querySelector("textarea")?.focus();
  }
}
