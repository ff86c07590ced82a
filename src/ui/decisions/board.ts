/** What the view of decisions shows, drawn into any element: the view's own, or that of a base. */
import { Component, Menu, type App, type WorkspaceLeaf } from "obsidian";
import type { Overview } from "../../core/decisions/overview";
import type { SentenceKey } from "../../i18n/en";
import { say } from "../../i18n/say";
import { goTo, type WordsInNote } from "../jump";
import { drawCalibration } from "./calibration";
import { drawChain, drawDrift, spanOf } from "./chains";
import { tieAct } from "./changes";
import { recordDecision } from "./record-modal";
import { drawRow, type Row } from "./row";
import { Rows } from "./rows";
import type { DecisionSource } from "./source";

/** How many rows of a section are drawn at first. */
const atFirst = 30;
/** Sections that are closed until a person opens them. */
const quiet: readonly SentenceKey[] = ["decisions-found", "decisions-past"];

export class DecisionBoard extends Component {
  readonly #element: HTMLElement;
  readonly #source: DecisionSource;
  readonly #rows: Rows;
  readonly #leaf: () => WorkspaceLeaf;
  /** Sections that are not as they are at first, and those drawn in full. */
  readonly #turned = new Set<string>();
  readonly #full = new Set<string>();
  readonly #app: App;
  /** The focus was asked for while there was nothing to take it. */
  #focusWanted = false;

  constructor(parent: HTMLElement, source: DecisionSource, leaf: () => WorkspaceLeaf) {
    super();
    this.#app = source.app;
    this.#source = source;
    this.#leaf = leaf;
    this.#element = parent.createDiv("crossroads-decisions");
    this.#rows = new Rows(source, (path, words, newTab) => {
      this.#goTo(path, words, newTab);
    });
    this.registerDomEvent(this.#element, "keydown", (event) => {
      this.#move(event);
    });
  }

  /** Draws all of it anew, null as long as the notes are being read; what is in view stays in view. */
  draw(overview: Overview | null): void {
    const element = this.#element;
    const focusAgain = this.#rememberFocus();
    const scroller = element.parentElement ?? element;
    const top = scroller.scrollTop;
    element.empty();
    if (!overview) {
      element.createDiv("crossroads-empty").createEl("p", { text: say("decisions-reading") });
      return;
    }
    const { due, records, chains, drifts, scored, found, foundTripwires, tripwires, predictions } = overview;
    const rows = this.#rows;
    const of = (...statuses: readonly string[]) =>
      records.filter(({ record }) => record !== null && statuses.includes(record.status));
    const dueReviews = new Set(due.flatMap((one) => (one.kind === "review" ? [one.decision.key] : [])));
    const notDue = ({ key }: { readonly key: string }) => !dueReviews.has(key);

    this.#section(
      "decisions-due",
      due.map((one) => rows.due(one)),
    );
    this.#section(
      "decisions-open",
      of("open")
        .filter(notDue)
        .map((one) => rows.record(one)),
    );
    this.#section(
      "decisions-decided",
      of("decided")
        .filter(notDue)
        .map((one) => rows.record(one)),
    );
    this.#box("decisions-chains", chains.length, (box) => {
      const span = spanOf(chains);
      const list = box.createDiv({ attr: { role: "list" } });
      for (const chain of chains)
        drawChain(list, chain, span, {
          open: (decision, newTab) => {
            this.#goTo(decision.path, decision.found, newTab);
          },
          tie: (later, earlier, undoes) => {
            tieAct(this.#source, later, earlier, undoes);
          },
        });
    });
    this.#box("decisions-drifts", drifts.length, (box) => {
      const list = box.createDiv({ attr: { role: "list" } });
      for (const drift of drifts)
        drawDrift(list, drift, ({ path }, newTab) => {
          this.#goTo(path, null, newTab);
        });
    });
    this.#section("decisions-ahead", [
      ...tripwires.map((one) => rows.tripwire(one, null, false)),
      ...predictions.map((one) => rows.prediction(one, null, false)),
    ]);
    if (scored.length > 0)
      this.#box("decisions-sure", scored.length, (box) => {
        drawCalibration(box, scored);
      });
    this.#section(
      "decisions-past",
      of("reversed", "dropped")
        .filter(notDue)
        .map((one) => rows.record(one)),
    );
    this.#section(
      "decisions-found",
      [...found.map((one) => rows.found(one)), ...foundTripwires.map((one) => rows.foundTripwire(one))],
      "decisions-found-desc",
    );
    if (element.childElementCount === 0) this.#drawEmpty();
    scroller.scrollTop = top;
    focusAgain();
  }

  focus(): void {
    const first =
      this.#element.querySelector<HTMLElement>('.crossroads-decision[tabindex="0"]') ??
      this.#element.querySelector<HTMLElement>("summary, button");
    this.#focusWanted = first === null;
    first?.focus();
  }

  /** The focus stays on its row; where that is gone, it goes to the one that came into its place, else to its section. */
  #rememberFocus(): () => void {
    const { activeElement: active, body } = this.#element.doc;
    const isInside = this.#element.contains(active);
    const row = isInside ? active?.closest(".crossroads-decision") : null;
    const title = isInside ? active?.closest("details")?.getAttribute("data-title") : null;
    const key = row?.getAttribute("data-key");
    const at = this.#all().findIndex((each) => each === row);
    return () => {
      const all = this.#all();
      const same = all.find((each) => each.getAttribute("data-key") === key);
      const stop = same ?? (at === -1 ? all[0] : all[Math.min(at, all.length - 1)]);
      stop?.setAttr("tabindex", "0");
      const section = [...this.#element.querySelectorAll<HTMLElement>("details")].find(
        (each) => each.getAttribute("data-title") === title,
      );
      if (isInside) (row ? stop : (section?.querySelector("summary") ?? stop))?.focus();
      else if (this.#focusWanted && (active === null || active === body)) this.focus();
    };
  }

  #drawEmpty(): void {
    const empty = this.#element.createDiv("crossroads-empty");
    empty.createEl("p", { text: say("decisions-none") });
    empty.createEl("p", { text: say("decisions-none-desc") });
    empty.createEl("button", { cls: "mod-cta", text: say("command-record-decision") }).onClickEvent(() => {
      recordDecision(this.#source);
    });
  }

  #section(title: SentenceKey, rows: readonly Row[], about?: SentenceKey): void {
    this.#box(title, rows.length, (box) => {
      if (about) box.createDiv({ cls: "crossroads-field-note", text: say(about) });
      const list = box.createDiv({ attr: { role: "list" } });
      const shown = this.#full.has(title) ? rows : rows.slice(0, atFirst);
      for (const row of shown)
        drawRow(list, row, (one, at) => {
          this.#showMenu(one, at);
        });
      const count = rows.length - shown.length;
      if (count > 0)
        box
          .createEl("button", { cls: "crossroads-decisions-more", text: say("decisions-more", { count }) })
          .onClickEvent(() => {
            this.#full.add(title);
            this.draw(this.#source.decisions.overview);
          });
    });
  }

  /** A section that opens and closes; none where there is nothing in it. */
  #box(title: SentenceKey, count: number, fill: (box: HTMLElement) => void): void {
    if (count === 0) return;
    const details = this.#element.createEl("details", {
      cls: "crossroads-decision-section",
      attr: { "data-title": title },
    });
    details.open = quiet.includes(title) === this.#turned.has(title);
    const summary = details.createEl("summary");
    summary.createSpan({ text: say(title), attr: { role: "heading", "aria-level": "3" } });
    if (title !== "decisions-sure")
      summary.createSpan({ cls: "crossroads-decision-count", text: String(count) });
    const box = details.createDiv("crossroads-decision-box");
    let isFilled = details.open;
    if (isFilled) fill(box);
    details.addEventListener("toggle", () => {
      if (details.open === quiet.includes(title)) this.#turned.add(title);
      else this.#turned.delete(title);
      if (details.open && !isFilled) fill(box);
      isFilled ||= details.open;
    });
  }

  #showMenu(row: Row, at: MouseEvent): void {
    const menu = new Menu();
    const go = (title: SentenceKey, icon: string, newTab: boolean) =>
      menu.addItem((item) =>
        item
          .setSection("open")
          .setTitle(say(title))
          .setIcon(icon)
          .onClick(() => {
            row.open(newTab);
          }),
      );
    go("decision-go", "arrow-right", false);
    go("decision-go-new-tab", "file-plus", true);
    for (const { title, icon, act } of row.acts)
      menu.addItem((item) => item.setSection("action").setTitle(say(title)).setIcon(icon).onClick(act));
    menu.showAtMouseEvent(at);
  }

  #all(): HTMLElement[] {
    return [...this.#element.querySelectorAll<HTMLElement>("details[open] .crossroads-decision")];
  }

  /** Arrow keys, Home and End go from row to row, through all open sections. */
  #move(event: KeyboardEvent): void {
    const { target } = event;
    if (!target || !("closest" in target) || !(target as HTMLElement).hasClass("crossroads-decision")) return;
    const rows = this.#all();
    const at = rows.indexOf(target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = to === undefined ? undefined : rows[to];
    if (!row) return;
    event.preventDefault();
    for (const other of rows) other.setAttr("tabindex", "-1");
    row.setAttr("tabindex", "0");
    row.focus();
  }

  #goTo(path: string, words: WordsInNote["question"] | null, newTab: boolean): void {
    const file = this.#app.vault.getFileByPath(path);
    if (words) void goTo(this.#app, { path, question: words }, newTab ? "tab" : false, this.#leaf());
    else if (file) void this.#app.workspace.getLeaf(newTab ? "tab" : false).openFile(file, { active: true });
  }
}
