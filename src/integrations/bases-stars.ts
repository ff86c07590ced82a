import { BasesView, type Plugin, type QueryController } from "obsidian";
import { say } from "../i18n/say";
import { drawStar } from "../ui/north-star/star-card";
import { starActions, type StarSource } from "../ui/north-star/star-place";
import { today } from "../vault/today";

export const starsBaseView = "crossroads-north-star";

/** Registers the view of north stars for Bases. False where Bases is switched off. */
export function addStarsToBases(plugin: Plugin, source: StarSource): boolean {
  return plugin.registerBasesView(starsBaseView, {
    name: say("compass-star"),
    icon: "star",
    factory: (controller, element) => new StarsInBase(controller, element, source),
  });
}

/** The stars among the notes that a base's filters let through, each with its chart. */
class StarsInBase extends BasesView {
  override readonly type = starsBaseView;
  readonly #source: StarSource;
  readonly #element: HTMLElement;

  constructor(controller: QueryController, element: HTMLElement, source: StarSource) {
    super(controller);
    this.#source = source;
    this.#element = element.createDiv("crossroads-stars");
  }

  override onload(): void {
    this.register(
      this.#source.stars.changed.on(() => {
        this.onDataUpdated();
      }),
    );
  }

  override onDataUpdated(): void {
    const { stars } = this.#source;
    this.#element.empty();
    const shown = this.data.data.flatMap(({ file }) => stars.get(file.path) ?? []);
    for (const note of shown) drawStar(this.#element, note, today(), starActions(this.#source));
    if (shown.length === 0) this.#element.createEl("p", { text: say("star-none"), cls: "crossroads-muted" });
  }
}
