import type { Plugin } from "obsidian";
import type { CommandContext } from "../../commands/context";
import { say } from "../../i18n/say";
import { today } from "../../vault/today";
import { registerBlock } from "../code-block";
import { goTo } from "../jump";
import { CompassView, compassViewType, type CompassSection } from "./compass-view";
import { drawEnergyWeeks, energyBlock } from "./energy-card";
import { EnergyModal } from "./energy-modal";
import { odysseyBlock } from "./odyssey-block";
import { drawPast } from "./past";
import { choosePrompt } from "./prompts";
import { drawStar } from "./star-card";
import { setStar, starActions, starBlock } from "./star-place";

/** How many threads the compass names: the ones asked most. */
const mostAsked = 3;

/** Shows what there is of the north star: the compass, and the blocks in notes. `more` are sections of other parts of Crossroads. */
export function addNorthStar(
  plugin: Plugin,
  context: CommandContext,
  more: readonly CompassSection[] = [],
): void {
  const { stars, index } = context;
  const now = () => ({ start: today(), precision: "day" }) as const;
  const sections: CompassSection[] = [
    {
      title: "compass-star",
      draw: (element) => {
        for (const note of stars.all()) drawStar(element, note, today(), starActions(context));
        return stars.all().length > 0;
      },
    },
    ...more,
    { title: "compass-asked", draw: (element) => drawAsked(element, context) },
    { title: "compass-energy", draw: (element) => drawEnergyWeeks(element, context) },
    { title: "past-title", draw: (element) => drawPast(element, context, now()) },
  ];
  const source = {
    sections,
    starts: [
      {
        title: "command-set-star",
        act: () => {
          setStar(context);
        },
      },
      { title: "command-prompt", act: () => void choosePrompt(context) },
      {
        title: "command-energy",
        act: () => {
          new EnergyModal(context).open();
        },
      },
    ] as const,
    changes: [
      stars.changed,
      context.decisions.changed,
      context.transition.changed,
      index.changed,
      index.progressed,
    ],
    isReady: () => index.progress.phase === "ready",
  };
  plugin.registerView(compassViewType, (leaf) => new CompassView(leaf, source));
  registerBlock("star", starBlock(context));
  registerBlock("energy", energyBlock(context));
  registerBlock("odyssey", odysseyBlock(context));
  registerBlock("last-year", ({ element, path, life }) => {
    const draw = () => {
      element.empty();
      const about = index.get(path)?.date ?? now();
      if (!drawPast(element, context, about))
        element.createEl("p", { text: say("past-none", { day: about.start }) });
    };
    life.register(index.changed.on(draw));
    draw();
  });
}

/** The questions asked most that are still open, each a way to where it was asked last. */
function drawAsked(element: HTMLElement, { app, store, settings }: CommandContext): boolean {
  const { kindsShown } = settings.now;
  const threads = [...store.threads()].flatMap((thread) => {
    const askings = thread.askings.filter(({ question }) => kindsShown.includes(question.kind));
    const last = askings.at(-1);
    return thread.open && last ? [{ thread, last, times: askings.length }] : [];
  });
  threads.sort((one, other) => other.times - one.times || (one.thread.key < other.thread.key ? -1 : 1));
  const list = element.createEl("ul", "crossroads-pairs");
  for (const { thread, last, times } of threads.slice(0, mostAsked)) {
    const item = list.createEl("li");
    item.createEl("a", { text: thread.text, href: "#", attr: { dir: "auto" } }).onClickEvent((event) => {
      event.preventDefault();
      const leaf = app.workspace.getMostRecentLeaf();
      if (leaf) void goTo(app, last, false, leaf);
    });
    item.createSpan({ cls: "crossroads-muted", text: say("review-times", { count: times }) });
  }
  return threads.length > 0;
}
