/** Chains of reversal on a line of time, each decision with the days it held; and reasons that changed sides. */
import { setTooltip } from "obsidian";
import type { Day } from "../../core/calendar/day";
import { placesIn, type Span } from "../../core/calendar/span";
import type { Chain, Hold } from "../../core/decisions/chain";
import type { Drift, Factor } from "../../core/decisions/drift";
import type { Decision } from "../../core/decisions/decision";
import { stanceOf } from "../../core/decisions/stance";
import { sayPeriod } from "../../i18n/dates";
import { say } from "../../i18n/say";
import { today } from "../../vault/today";
import { asPeriod } from "./changes";
import { sayDay } from "../../i18n/dates";

export interface ChainActs {
  readonly open: (decision: Decision, newTab: boolean) => void;
  readonly tie: (later: Decision, earlier: Decision, undoes: boolean) => void;
}

/** The stretch that all chains are drawn on, so that they can be compared. */
export function spanOf(chains: readonly Chain[]): Span {
  const from = chains.reduce<Day>((first, { holds }) => {
    const start = holds[0]?.from ?? first;
    return start < first ? start : first;
  }, today());
  return { from, to: today() };
}

export function drawChain(parent: HTMLElement, { holds }: Chain, span: Span, acts: ChainActs): void {
  const box = parent.createDiv({ cls: "crossroads-chain", attr: { role: "listitem" } });
  const from = holds[0]?.from ?? span.from;
  const words = holds.map((hold) => `${wordsOf(hold)}, ${sayHeld(hold)}`).join("; ");
  const bar = box.createDiv({
    cls: "crossroads-chain-bar",
    attr: {
      role: "img",
      "aria-label": say("decision-chain-words", { from: sayDay(from), holds: words }),
      dir: "ltr",
    },
  });
  const place = (day: Day) => placesIn(span, [asPeriod(day)])[0] ?? 0;
  holds.forEach((hold, i) => {
    const start = place(hold.from);
    const end = hold.until ? place(hold.until) : 1;
    const part = bar.createDiv(`crossroads-chain-part ${sideOf(hold, i)}`);
    part.setCssProps({ "--crossroads-from": String(start), "--crossroads-length": String(end - start) });
    setTooltip(part, `${wordsOf(hold)}\n${sayHeld(hold)}`);
  });
  const list = box.createEl("ol", "crossroads-chain-holds");
  holds.forEach((hold, i) => {
    const item = list.createEl("li", `crossroads-chain-hold ${sideOf(hold, i)}`);
    const [first, ...again] = hold.decisions;
    if (!first) return;
    const open = item.createDiv({ cls: "crossroads-chain-words", attr: { role: "button", tabindex: "0" } });
    open.createSpan({ cls: "crossroads-chain-day", text: sayDay(hold.from) });
    open.createSpan({ text: wordsOf(hold), attr: { dir: "auto" } });
    open.onClickEvent((event) => {
      acts.open(first, event.ctrlKey || event.metaKey);
    });
    open.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      acts.open(first, event.ctrlKey || event.metaKey);
    });
    const facts = [
      sayHeld(hold),
      ...again.flatMap(({ day }) => (day ? [say("decision-again", { day: sayDay(day) })] : [])),
    ];
    item.createDiv({ cls: "crossroads-decision-facts", text: facts.join(" · ") });
    const before = holds[i - 1]?.decisions[0];
    if (hold.isSure || !before) return;
    const ask = item.createDiv("crossroads-chain-ask");
    ask.createSpan({ text: say("decision-suggested") });
    for (const undoes of [true, false])
      ask
        .createEl("button", { text: say(undoes ? "decision-it-does" : "decision-it-does-not") })
        .onClickEvent(() => {
          acts.tie(first, holds[i - 1]?.decisions.at(-1) ?? before, undoes);
        });
  });
}

function wordsOf({ decisions }: Hold): string {
  const [first] = decisions;
  return first ? (first.record ? first.choice : first.text) : "";
}

function sayHeld({ until, days }: Hold): string {
  return say(until ? "decision-held" : "decision-holds", { count: days });
}

/** To stay and to leave have a colour each; other matters go from one to the other. */
function sideOf({ decisions }: Hold, index: number): string {
  const stance = stanceOf(decisions[0]?.choice ?? "");
  const isFirst = stance ? stance.side > 0 : index % 2 === 0;
  return isFirst ? "mod-for" : "mod-against";
}

/** A factor that was a reason for, beside the same as a reason against. */
export function drawDrift(
  parent: HTMLElement,
  { before, after }: Drift,
  open: (factor: Factor, newTab: boolean) => void,
): void {
  const box = parent.createDiv({ cls: "crossroads-drift", attr: { role: "listitem" } });
  for (const factor of [before, after]) {
    const side = box.createDiv({
      cls: `crossroads-drift-side mod-${factor.side}`,
      attr: { role: "button", tabindex: "0" },
    });
    side.createDiv({ cls: "crossroads-drift-text", text: factor.text, attr: { dir: "auto" } });
    side.createDiv({
      cls: "crossroads-decision-facts",
      text: say(`decision-${factor.side}`, { day: sayPeriod(factor.when) }),
    });
    side.onClickEvent((event) => {
      open(factor, event.ctrlKey || event.metaKey);
    });
    side.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      open(factor, event.ctrlKey || event.metaKey);
    });
  }
}
