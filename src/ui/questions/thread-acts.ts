import type { App, WorkspaceLeaf } from "obsidian";
import { addDays, addMonths } from "../../core/calendar/arithmetic";
import type { Day } from "../../core/calendar/day";
import { laterDay } from "../../core/calendar/later-day";
import type { NotePlan } from "../../core/edit";
import { foldWords } from "../../core/questions/fold";
import { markEdits } from "../../core/questions/inline-mark";
import { logEdits, withoutEntry, type LogChange } from "../../core/questions/log-edits";
import {
  isOutcome,
  logLine,
  noLongerMine,
  notAQuestion,
  type LogState,
} from "../../core/questions/log-entry";
import { newInformation, stateOf } from "../../core/questions/state";
import { ruminationOf } from "../../core/questions/rumination";
import type { Asking, Thread } from "../../core/questions/thread";
import type { Reason } from "../../core/reason";
import { sayDay } from "../../i18n/dates";
import type { SentenceKey } from "../../i18n/en";
import { say } from "../../i18n/say";
import type { SettingsStore } from "../../settings/store";
import { recordDecision } from "../decisions/record-modal";
import type { DecisionStore } from "../../vault/decision-store";
import type { Clock } from "../../vault/clock";
import { searchLeads } from "../../vault/lead-reading";
import type { NoteIndex } from "../../vault/note-index";
import type { QuestionStore } from "../../vault/question-store";
import type { Writer } from "../../vault/writer";
import type { MenuEntry } from "../menu";
import { answerQuestion } from "./answer-modal";
import { LeadsModal } from "./leads-modal";
import { QuestionChoice } from "./question-choice";
import { OutcomeSuggest, type Outcome } from "./state-suggest";

/** What acts work with. */
export interface ActSource {
  readonly app: App;
  readonly index: NoteIndex;
  readonly store: QuestionStore;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly writer: Writer;
  readonly decisions: DecisionStore;
}

/** What a person can make of threads. Each act is one change of the question log. */
export class ThreadActs {
  readonly #source: ActSource;

  constructor(source: ActSource) {
    this.#source = source;
  }

  get today(): Day {
    return this.#source.clock.today;
  }

  /** What can be done with these threads, for a menu; `place` is the asking that the menu was opened on, where it was on one. */
  entries(threads: readonly Thread[], place: Asking | null = null): MenuEntry[] {
    const [thread] = threads;
    if (!thread) return [];
    const isOne = threads.length === 1;
    const { status } = this.#state(thread);
    const isPut = threads.some((each) => !["open", "half-answered"].includes(this.#state(each).status));
    const entries: MenuEntry[] = [];
    if (isOne) entries.push(["state", "act-answer", "message-square-reply", () => this.answer(thread)]);
    if (isPut)
      entries.push([
        "state",
        status === "parked" ? "act-new-information" : "act-reopen",
        "rotate-ccw",
        () => this.reopen(threads),
      ]);
    entries.push(
      ["state", "act-park", "calendar-clock", () => this.park(threads)],
      ["state", "act-let-go", "leaf", () => this.letGo(threads)],
    );
    if (isOne) {
      if (this.circling(thread).length > 0)
        entries.push(["state", "act-ways-out", "signpost", () => this.waysOut(thread)]);
      entries.push(["state", "act-decide", "git-fork", () => this.decide(thread)]);
      entries.push(["state", "act-test", "flask-conical", () => this.test(thread)]);
      const isKept = this.#state(thread).kept;
      entries.push(["threads", isKept ? "act-unkeep" : "act-keep", "pin", () => this.keep(thread, !isKept)]);
    }
    entries.push(["threads", isOne ? "act-merge-with" : "act-merge", "merge", () => this.merge(threads)]);
    if (isOne && place && this.#partner(thread, place) !== null)
      entries.push(["threads", "act-split", "split", () => this.split(thread, place)]);
    return entries;
  }

  /** What a letter does. */
  actOf(key: string, threads: readonly Thread[]): (() => void) | undefined {
    const [thread] = threads;
    if (!thread) return undefined;
    const one = threads.length === 1 ? thread : null;
    const acts: Readonly<Record<string, (() => void) | null>> = {
      a: one && (() => this.answer(one)),
      p: () => this.park(threads),
      l: () => this.letGo(threads),
      Delete: () => this.letGo(threads),
      o: () => void this.reopen(threads),
      t: one && (() => this.test(one)),
      k: one && (() => void this.keep(one, !this.#state(one).kept)),
      m: () => this.merge(threads),
      w: one && this.circling(one).length > 0 ? () => this.waysOut(one) : null,
    };
    return acts[key] ?? undefined;
  }

  /** Opens the window for answers, with words in it where it is known what may answer. */
  answer(thread: Thread, words = ""): void {
    const asking = thread.askings.at(-1);
    if (asking) void answerQuestion(this.#source, { asking, also: namesOf(thread), words });
  }

  /** Later passages that may answer a thread. `from` is where the words are gone to from. */
  possibleAnswers(thread: Thread, from: WorkspaceLeaf): void {
    new LeadsModal(this.#source.app, thread, from, {
      search: (thread, told) => searchLeads(this.#source, thread, told),
      answer: (thread, words) => {
        this.answer(thread, words);
      },
    }).open();
  }

  park(threads: readonly Thread[]): void {
    const { today } = this.#source.clock;
    const until = (title: string, day: Day | null, condition: string) =>
      this.#outcome(title, threads, { kind: "parked", until: day, condition, day: today });
    this.#ask(say("park-ask"), (typed) => {
      if (typed === "") {
        const presets = [
          ["park-tomorrow", addDays(today, 1)],
          ["park-week", addDays(today, 7)],
          ["park-month", addMonths(today, 1)],
          ["park-quarter", addMonths(today, 3)],
          ["park-year", addMonths(today, 12)],
        ] as const;
        return [
          ...presets.map(([title, day]) => until(`${say(title)} · ${sayDay(day)}`, day, "")),
          until(say("park-information"), null, ""),
        ];
      }
      const day = laterDay(typed, today, this.#source.settings.now.dayOrder);
      const condition = typed.replace(/^until\s+/i, "");
      const asCondition = until(say("park-until", { what: condition }), null, condition);
      return day ? [until(say("park-until", { what: sayDay(day) }), day, ""), asCondition] : [asCondition];
    });
  }

  letGo(threads: readonly Thread[]): void {
    const { today } = this.#source.clock;
    const go = (reason: string, title = reason) =>
      this.#outcome(title, threads, { kind: "let-go", reason, day: today });
    this.#ask(say("let-go-ask"), (typed) =>
      typed === ""
        ? [
            go("", say("let-go-plain")),
            go(notAQuestion, say("let-go-no-question")),
            go(noLongerMine, say("let-go-not-mine")),
          ]
        : [go(typed)],
    );
  }

  /** A small test of what one asks: what it is, then until when. */
  test(thread: Thread): void {
    const { today } = this.#source.clock;
    const whatThenUntil = (what: string): Outcome[] =>
      what === ""
        ? []
        : [
            {
              title: what,
              line: "",
              choose: () => {
                const untils = (typed: string) => {
                  const test = (day: Day) =>
                    this.#outcome(sayDay(day), [thread], { kind: "test", what, until: day, day: today });
                  if (typed === "")
                    return [addDays(today, 14), addMonths(today, 1), addDays(today, 42)].map(test);
                  const day = laterDay(typed, today, this.#source.settings.now.dayOrder);
                  return day ? [test(day)] : [];
                };
                this.#ask(say("test-until"), untils, { wanted: say("test-until-wanted") });
              },
            },
          ];
    this.#ask(say("test-ask"), whatThenUntil, { writes: false, wanted: say("test-wanted") });
  }

  /** Why a thread seems to turn in circles; empty where it does not. */
  circling(thread: Thread): readonly Reason[] {
    const { today } = this.#source.clock;
    return ruminationOf(thread, this.#state(thread), today);
  }

  /** What can be made of a question that was asked often with nothing new. */
  waysOut(thread: Thread): void {
    const way = (title: SentenceKey, choose: () => unknown) => ({ title: say(title), line: "", choose });
    const ways = [
      way("ways-out-park", () => this.park([thread])),
      way("ways-out-test", () => this.test(thread)),
      way("ways-out-decide", () => this.decide(thread)),
    ];
    this.#ask(say("ways-out-ask", { question: thread.text }), () => ways, { writes: false });
  }

  /** Turns a question into a decision: opens the record with what is known of it. */
  decide({ text, askings }: Thread): void {
    const path = askings.at(-1)?.path;
    recordDecision(this.#source, { question: text, ...(path !== undefined && { path }) });
  }

  async reopen(threads: readonly Thread[]): Promise<void> {
    const { today } = this.#source.clock;
    await this.#log(
      threads.map((thread) => {
        const why = this.#state(thread).status === "parked" ? newInformation : "";
        return this.#change(thread, { kind: "open", why, day: today });
      }),
    );
  }

  async keep(thread: Thread, isKept: boolean): Promise<void> {
    if (isKept) return this.#log([this.#change(thread, { kind: "kept", day: this.#source.clock.today })]);
    const entry = thread.entries.find(({ state }) => state.kind === "kept");
    if (entry) await this.#write((text) => withoutEntry(text, entry));
  }

  /** Joins marked threads into the one asked most; a single one with one that is chosen. */
  merge(threads: readonly Thread[]): void {
    const [first, ...others] = [...threads].sort((one, other) => other.askings.length - one.askings.length);
    if (!first) return;
    const join = (into: Thread, all: readonly Thread[]) =>
      void this.#log(all.map((thread) => this.#change(thread, { kind: "same", as: into.text })));
    if (others.length > 0) join(first, others);
    else {
      const entries = this.#source.store.shown().filter(({ thread }) => thread.key !== first.key);
      const ask = say("merge-ask", { question: first.text });
      new QuestionChoice(this.#source.app, ask, entries, ({ thread }) => join(thread, [first])).open();
    }
  }

  split(thread: Thread, { question, path }: Asking): void {
    const as = this.#partner(thread, { question, path, day: null });
    if (as === null) return;
    void this.#log([{ question: question.text, note: this.#linkTo(path), state: { kind: "apart", as } }]);
  }

  /** Another wording of the thread, against which an asking's own can be told apart; null where there is none. */
  #partner(thread: Thread, { question }: Asking): string | null {
    const own = foldWords(question.text);
    return thread.wordings.find((wording) => foldWords(wording) !== own) ?? null;
  }

  #state(thread: Thread) {
    return stateOf(thread, this.#source.clock.today);
  }

  #ask(
    placeholder: string,
    offer: (typed: string) => readonly Outcome[],
    { writes = true, wanted = "" } = {},
  ): void {
    const { app, settings } = this.#source;
    new OutcomeSuggest(app, placeholder, writes ? settings.now.logPath : null, offer, wanted).open();
  }

  #outcome(title: string, threads: readonly Thread[], state: LogState): Outcome {
    const changes = threads.map((thread) => this.#change(thread, state));
    const [first] = changes;
    const more = changes.length > 1 ? ` ${say("suggest-more", { count: changes.length - 1 })}` : "";
    const line = first ? logLine(first) + more : "";
    return { title, line, choose: () => this.#log(changes) };
  }

  #change(thread: Thread, state: LogState): LogChange {
    const { path } = thread.askings.at(-1) ?? { path: "" };
    return { question: thread.text, note: this.#linkTo(path), state, also: namesOf(thread) };
  }

  #linkTo(path: string): string | null {
    const file = this.#source.app.vault.getFileByPath(path);
    return file && this.#source.app.metadataCache.fileToLinktext(file, this.#source.settings.now.logPath);
  }

  async #log(changes: readonly LogChange[]): Promise<void> {
    const { settings, store, writer } = this.#source;
    const { logPath, marksInNotes } = settings.now;
    const log: NotePlan = { path: logPath, edits: (text) => logEdits(text, changes), startsAs: "" };
    const marks = marksInNotes
      ? changes.flatMap(({ question, state }): NotePlan[] => {
          const asking = isOutcome(state) ? store.threadOf(question)?.askings.at(-1) : null;
          if (!asking) return [];
          return [{ path: asking.path, edits: (text) => markEdits(text, asking.question, state) }];
        })
      : [];
    await writer.write({ plans: [log, ...marks] });
  }

  async #write(edits: NotePlan["edits"]): Promise<void> {
    await this.#source.writer.write({
      plans: [{ path: this.#source.settings.now.logPath, edits, startsAs: "" }],
    });
  }
}

/** All words that the log may know a thread by. */
function namesOf({ wordings, entries }: Thread): string[] {
  return [...new Set([...wordings, ...entries.map(({ question }) => question)])];
}
