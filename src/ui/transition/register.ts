import type { Plugin } from "obsidian";
import { say } from "../../i18n/say";
import { registerBlock } from "../code-block";
import type { CompassSection } from "../north-star/compass-view";
import { drawBoard, type Unfolded } from "./board";
import type { TransitionSource } from "./source";
import { TransitionView, transitionViewType } from "./view";

/** The view of a transition, and its block in a note: that of the note itself where it is a plan, else the latest one. */
export function addTransition(plugin: Plugin, source: TransitionSource): void {
  plugin.registerView(transitionViewType, (leaf) => new TransitionView(leaf, source));
  registerBlock("transition", ({ element, path, life }) => {
    const { transition, clock, settings } = source;
    const unfolded: Unfolded = new Set();
    element.addClass("crossroads-transition", "mod-block");
    const draw = () => {
      const plans = transition.plans();
      const note = plans.find((each) => each.path === path) ?? plans[0];
      if (note) drawBoard(element, source, note, unfolded);
      else element.setText(say("transition-empty"));
    };
    for (const signal of [transition.changed, clock.changed, settings.changed])
      life.register(signal.on(draw));
    draw();
  });
}

/** The latest transition, for the compass; of one that is over nothing is shown. */
export function transitionInCompass(source: TransitionSource): CompassSection {
  const unfolded: Unfolded = new Set();
  return {
    title: "compass-transition",
    draw: (element) => {
      const [note] = source.transition.plans();
      if (!note) return false;
      drawBoard(element.createDiv("crossroads-transition mod-block"), source, note, unfolded);
      return true;
    },
  };
}
