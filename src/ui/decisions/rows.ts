/** The rows of the view: what is said of each decision, tripwire and prediction, and what one can do with it. */
import { FuzzySuggestModal, Notice, type App } from "obsidian";
import { daysBetween } from "../../core/calendar/arithmetic";
import type { Decision } from "../../core/decisions/decision";
import type { Due, SetPrediction, SetTripwire } from "../../core/decisions/overview";
import { isFrozen } from "../../core/decisions/record";
import { sayDay } from "../../i18n/dates";
import { say } from "../../i18n/say";
import { today } from "../../vault/today";
import type { WordsInNote } from "../jump";
import { noteName } from "../paths";
import { linkTarget, logAct, scoreAct } from "./changes";
import { decideOpen } from "./decide-modal";
import { recordDecision } from "./record-modal";
import { changeFrozen, isRecorded, reviewDecision } from "./review-modal";
import type { Row, RowAct } from "./row";
import type { DecisionSource } from "./source";

/** Goes to words of a note, or to the note as a whole. */
export type GoTo = (path: string, words: WordsInNote["question"] | null, newTab: boolean) => void;

export class Rows {
  readonly #source: DecisionSource;
  readonly #goTo: GoTo;

  constructor(source: DecisionSource, goTo: GoTo) {
    this.#source = source;
    this.#goTo = goTo;
  }

  record(decision: Decision): Row {
    const { record, day, text, choice, path, key } = decision;
    const facts: string[] = [];
    if (choice !== text) facts.push(choice);
    if (day) facts.push(say("decision-on", { day: sayDay(day) }));
    if (day && record?.status === "decided")
      facts.push(say("decision-holds", { count: Math.max(0, daysBetween(day, today())) }));
    if (record?.review && record.review > today())
      facts.push(say("decision-review-on", { day: sayDay(record.review) }));
    const { status } = record ?? {};
    return {
      key,
      text,
      facts,
      ...(status === "reversed" || status === "dropped" ? { badge: say(`decision-${status}`) } : {}),
      open: (newTab) => {
        this.#goTo(path, null, newTab);
      },
      acts: this.#recordActs(decision, false),
    };
  }

  due(due: Due): Row {
    const since =
      due.day === today() ? say("decision-due-today") : say("decision-since", { day: sayDay(due.day) });
    if (due.kind === "review") {
      const row = this.record(due.decision);
      return {
        ...row,
        facts: [...(due.decision.day ? [say("decision-on", { day: sayDay(due.decision.day) })] : []), since],
        acts: this.#recordActs(due.decision, true),
      };
    }
    return due.kind === "tripwire" ? this.tripwire(due, since, true) : this.prediction(due, since, true);
  }

  tripwire({ path, tripwire, day }: SetTripwire, when: string | null, isDue: boolean): Row {
    const set = (is: "met" | "off") => () => {
      logAct(this.#source, path, tripwire.text, { kind: "tripwire", day, is });
    };
    return {
      key: `tripwire ${path} ${tripwire.text}`,
      text: tripwire.text,
      facts: [when ?? (day ? say("decision-by", { day: sayDay(day) }) : ""), this.#in(path)].filter(
        (fact) => fact !== "",
      ),
      badge: say("decision-kind-tripwire"),
      open: (newTab) => {
        this.#goTo(path, tripwire, newTab);
      },
      acts: [
        { title: "decision-met", icon: "check", isShown: isDue, act: set("met") },
        { title: "decision-off", icon: "x", isShown: isDue, act: set("off") },
      ],
    };
  }

  prediction({ path, prediction, day }: SetPrediction, when: string | null, isDue: boolean): Row {
    const score = (cameTrue: boolean) => () => {
      scoreAct(this.#source, path, prediction, cameTrue);
    };
    return {
      key: `prediction ${path} ${prediction.text}`,
      text: prediction.text,
      facts: [when ?? (day ? say("decision-by", { day: sayDay(day) }) : ""), this.#in(path)].filter(
        (fact) => fact !== "",
      ),
      // How sure one was is told once it is scored, as with records.
      badge: say("decision-kind-prediction"),
      open: (newTab) => {
        this.#goTo(path, prediction, newTab);
      },
      acts: [
        { title: "decision-came-true", icon: "check", isShown: isDue, act: score(true) },
        { title: "decision-came-false", icon: "x", isShown: isDue, act: score(false) },
      ],
    };
  }

  /** A decision in prose. */
  found(decision: Decision): Row {
    const { path, text, day, key, found } = decision;
    const criteria = found?.criteria ?? [];
    return {
      key,
      text,
      facts: [
        day ? say("decision-said-on", { day: sayDay(day) }) : say("decision-undated"),
        this.#in(path),
        ...(criteria.length > 0 ? [say("decision-criteria", { criteria: criteria.join(", ") })] : []),
      ],
      open: (newTab) => {
        this.#goTo(path, found, newTab);
      },
      acts: [
        {
          title: "decision-keep",
          icon: "git-fork",
          isShown: true,
          act: () => {
            recordDecision(this.#source, { found: decision });
          },
        },
        {
          title: "decision-wave",
          icon: "x",
          isShown: true,
          act: () => {
            logAct(this.#source, path, text, { kind: "waved" });
          },
        },
        {
          title: "decision-link",
          icon: "link",
          act: () => {
            this.#link(decision);
          },
        },
      ],
    };
  }

  foundTripwire(set: SetTripwire): Row {
    const { path, tripwire, day } = set;
    return {
      ...this.tripwire(set, null, false),
      acts: [
        {
          title: "decision-keep-tripwire",
          icon: "bell",
          isShown: true,
          act: () => {
            logAct(this.#source, path, tripwire.text, { kind: "tripwire", day, is: "set" });
          },
        },
        {
          title: "decision-wave",
          icon: "x",
          isShown: true,
          act: () => {
            logAct(this.#source, path, tripwire.text, { kind: "waved" });
          },
        },
      ],
    };
  }

  #recordActs(decision: Decision, isDue: boolean): RowAct[] {
    if (!isRecorded(decision)) return [];
    const { record } = decision;
    const acts: RowAct[] = [];
    if (record.status === "open")
      acts.push({
        title: "decision-decide",
        icon: "check",
        isShown: true,
        act: () => {
          decideOpen(this.#source, decision);
        },
      });
    else
      acts.push({
        title: "decision-look-back",
        icon: "rotate-ccw",
        isShown: isDue,
        act: () => {
          reviewDecision(this.#source, decision);
        },
      });
    if (isFrozen(record))
      acts.push({
        title: "decision-change-frozen",
        icon: "pencil",
        act: () => {
          changeFrozen(this.#source, decision);
        },
      });
    return acts;
  }

  #link({ path, text }: Decision): void {
    const { app, decisions, settings } = this.#source;
    const { records } = decisions.overview;
    if (records.length === 0) {
      new Notice(say("decision-no-records"));
      return;
    }
    new RecordChoice(app, records, (record) => {
      const note = linkTarget(app, record.path, settings.now.decisionLog);
      logAct(this.#source, path, text, { kind: "record", note });
    }).open();
  }

  #in(path: string): string {
    return say("decision-in", { note: noteName(path) });
  }
}

class RecordChoice extends FuzzySuggestModal<Decision> {
  readonly #records: readonly Decision[];
  readonly #choose: (record: Decision) => void;

  constructor(app: App, records: readonly Decision[], choose: (record: Decision) => void) {
    super(app);
    this.#records = records;
    this.#choose = choose;
    this.setPlaceholder(say("decision-choose-record"));
  }

  override getItems(): Decision[] {
    return [...this.#records];
  }

  override getItemText({ text }: Decision): string {
    return text;
  }

  override onChooseItem(record: Decision): void {
    this.#choose(record);
  }
}
