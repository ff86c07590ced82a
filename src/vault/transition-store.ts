import { Component } from "obsidian";
import type { DecisionRecord } from "../core/decisions/record";
import type { NoteFacts } from "../core/notes/facts";
import type { PlanFacts } from "../core/transition/progress";
import type { Branch } from "../core/transition/talk-track";
import { Signal } from "../signal";
import type { NoteIndex } from "./note-index";

export interface PlanNote {
  readonly path: string;
  readonly plan: PlanFacts;
}

export interface TalkNote {
  readonly path: string;
  readonly branches: readonly Branch[];
}

export interface RecordNote {
  readonly path: string;
  readonly record: DecisionRecord;
}

/** The plans, prepared talks and decision records of the vault, as the index finds them. */
export class TransitionStore extends Component {
  readonly changed = new Signal();
  readonly #notes = new Map<string, NoteFacts>();
  #stale = false;
  readonly #index: NoteIndex;

  constructor(index: NoteIndex) {
    super();
    this.#index = index;
  }

  override onload(): void {
    this.register(
      this.#index.noteChanged.on((path, facts) => {
        const had = this.#notes.delete(path);
        const has = facts && (facts.plan ?? facts.branches ?? facts.decisions?.record);
        if (has) this.#notes.set(path, facts);
        this.#stale ||= had || Boolean(has);
      }),
    );
    this.register(
      this.#index.changed.on(() => {
        if (!this.#stale) return;
        this.#stale = false;
        this.changed.tell();
      }),
    );
  }

  /** The plans, the one laid out or re-dated last first. */
  plans(): PlanNote[] {
    const last = ({ plan }: PlanNote) => plan.laidOut?.on.at(-1) ?? "";
    return [...this.#notes.values()]
      .flatMap(({ path, plan }) => (plan ? [{ path, plan }] : []))
      .sort((a, b) => (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : a.path < b.path ? -1 : 1));
  }

  /** The talks that were prepared: what a person wrote by hand before what a plan came with. */
  talks(): TalkNote[] {
    return [...this.#notes.values()]
      .flatMap(({ path, branches, plan }) => (branches ? [{ path, branches, isPlan: Boolean(plan) }] : []))
      .sort((a, b) => Number(a.isPlan) - Number(b.isPlan) || (a.path < b.path ? -1 : 1));
  }

  /** The decisions that were recorded, the latest first. */
  records(): RecordNote[] {
    return [...this.#notes.values()]
      .flatMap(({ path, decisions }) => (decisions?.record ? [{ path, record: decisions.record }] : []))
      .sort((a, b) => ((a.record.decided ?? "") < (b.record.decided ?? "") ? 1 : -1));
  }
}
