import { BasesView, type Plugin, type QueryController } from "obsidian";
import type { Overview } from "../core/decisions/overview";
import { say } from "../i18n/say";
import { DecisionBoard } from "../ui/decisions/board";
import type { DecisionSource } from "../ui/decisions/source";
import { decisionsIcon } from "../ui/decisions/view";

export const decisionsBaseView = "crossroads-decisions";

/** Registers the view of decisions for Bases. False where Bases is switched off. */
export function addDecisionsToBases(plugin: Plugin, source: DecisionSource): boolean {
  return plugin.registerBasesView(decisionsBaseView, {
    name: say("decisions-title"),
    icon: decisionsIcon,
    factory: (controller, element) => new DecisionsInBase(controller, element, source),
  });
}

/** The decision log in a base: the records that the base's filters let through, and their chains. */
class DecisionsInBase extends BasesView {
  override readonly type = decisionsBaseView;
  readonly #source: DecisionSource;
  readonly #board: DecisionBoard;

  constructor(controller: QueryController, element: HTMLElement, source: DecisionSource) {
    super(controller);
    this.#source = source;
    this.#board = new DecisionBoard(element, source, () => source.app.workspace.getLeaf(false));
  }

  override onload(): void {
    this.addChild(this.#board);
    this.register(
      this.#source.decisions.changed.on(() => {
        this.onDataUpdated();
      }),
    );
  }

  override onDataUpdated(): void {
    const paths = new Set(this.data.data.map(({ file }) => file.path));
    this.#board.draw(within(this.#source.decisions.overview, paths));
  }
}

/** What an overview says of some notes. */
function within(all: Overview, paths: ReadonlySet<string>): Overview {
  return {
    ...all,
    records: all.records.filter(({ path }) => paths.has(path)),
    due: all.due.filter((due) => paths.has(due.kind === "review" ? due.decision.path : due.path)),
    chains: all.chains.filter(({ holds }) =>
      holds.some(({ decisions }) => decisions.some(({ path }) => paths.has(path))),
    ),
    drifts: all.drifts.filter(({ before, after }) => paths.has(before.path) || paths.has(after.path)),
    tripwires: all.tripwires.filter(({ path }) => paths.has(path)),
    predictions: all.predictions.filter(({ path }) => paths.has(path)),
    found: [],
    foundTripwires: [],
    scored: [],
  };
}
