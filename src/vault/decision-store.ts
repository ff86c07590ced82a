import { Component, type App } from "obsidian";
import type { Day } from "../core/calendar/day";
import { readDecisionLog, type LogEntry } from "../core/decisions/log";
import { overviewOf, type Overview } from "../core/decisions/overview";
import type { NoteFacts } from "../core/notes/facts";
import type { SettingsStore } from "../settings/store";
import { Signal } from "../signal";
import type { Clock } from "./clock";
import { FollowedLog, isLog } from "./followed-log";
import type { NoteIndex } from "./note-index";

/** What the store follows. */
export interface DecisionSources {
  readonly app: App;
  readonly index: NoteIndex;
  readonly settings: SettingsStore;
  readonly clock: Clock;
}

/** The decisions of the whole vault, following the index, the decision log with its copies, and the day it is. */
export class DecisionStore extends Component {
  readonly changed = new Signal();
  /** Notes that say something of decisions, by path. */
  readonly #notes = new Map<string, NoteFacts>();
  readonly #log: FollowedLog<readonly LogEntry[]>;
  #overview: Overview | null = null;
  #day: Day | null = null;
  readonly #from: DecisionSources;

  constructor(from: DecisionSources) {
    super();
    this.#from = from;
    this.#log = new FollowedLog<readonly LogEntry[]>(from.app, from.settings, "decisionLog", {
      read: readDecisionLog,
      // What the log itself says comes last, and counts.
      merge: (own, copies) => [...copies.flat(), ...(own ?? [])],
    });
  }

  override onload(): void {
    const { index, clock } = this.#from;
    let touched = false;
    this.register(
      index.noteChanged.on((path, facts) => {
        const had = this.#notes.delete(path);
        if (facts?.decisions && !isLog(path, this.#log.path)) this.#notes.set(path, facts);
        touched ||= had || this.#notes.has(path);
      }),
    );
    this.register(
      index.changed.on(() => {
        if (touched) this.#tell();
        touched = false;
      }),
    );
    this.register(
      clock.changed.on(() => {
        this.#tell();
      }),
    );
    this.register(
      this.#log.changed.on(() => {
        this.#tell();
      }),
    );
    this.addChild(this.#log);
  }

  /** All there is, as of the day it is now. Reckoned when asked for, and kept until something changes. */
  get overview(): Overview {
    const { today } = this.#from.clock;
    if (!this.#overview || this.#day !== today) {
      this.#overview = overviewOf(this.#notes.values(), this.#log.now, today);
      this.#day = today;
    }
    return this.#overview;
  }

  #tell(): void {
    this.#overview = null;
    this.changed.tell();
  }
}
