import { FuzzySuggestModal, Notice, type TFile } from "obsidian";
import { addDays, isoWeek } from "../../core/calendar/arithmetic";
import type { Day, Period, Precision } from "../../core/calendar/day";
import { contains, lastDay, periodOf } from "../../core/calendar/period";
import { newNote, type NotePlan } from "../../core/edit";
import { energyWeeks } from "../../core/north-star/energy-day";
import { paceOf } from "../../core/north-star/pace";
import { refreshReview, reviewNote, type ReviewPart } from "../../core/north-star/review";
import { writtenOn } from "../../core/questions/log-entry";
import { stateOf } from "../../core/questions/state";
import type { Asking, Thread } from "../../core/questions/thread";
import { sayPeriod, sayPeriodInFull } from "../../i18n/dates";
import { sayNumber, sayQuantity } from "../../i18n/quantity";
import { say } from "../../i18n/say";
import type { SentenceKey } from "../../i18n/en";
import { energyDays } from "../../vault/energy-store";
import type { StarStore } from "../../vault/star-store";
import { today } from "../../vault/today";
import { linkTo } from "../paths";
import { ChangeModal } from "../preview-modal";
import { pastLines, type PastSource } from "./past";
import { openAt } from "./star-place";
import { starName } from "./star-words";

/** What other parts of Crossroads have to say of a stretch of time: decisions, tripwires. */
export type MoreOfReview = (period: Period, from: string) => readonly ReviewPart[];

export interface ReviewSource extends PastSource {
  readonly stars: StarStore;
  readonly moreOfReview: readonly MoreOfReview[];
}

/** Where reviews lie. */
export const reviewFolder = "Crossroads/Reviews/";
const lengths = ["week", "month", "quarter", "year"] as const satisfies readonly Precision[];
/** How many questions a part of a review lists: more is for the sidebar. */
const most = 8;

/** Lets a person choose a stretch of time, shows what would be written, and opens its review. */
export function chooseReview(source: ReviewSource): void {
  // Of half the notes a review would say half the truth.
  if (source.index.progress.phase !== "ready") new Notice(say("compass-reading"));
  else new PeriodChoice(source, today()).open();
}

class PeriodChoice extends FuzzySuggestModal<Period> {
  readonly #source: ReviewSource;
  readonly #today: Day;

  constructor(source: ReviewSource, today: Day) {
    super(source.app);
    this.#source = source;
    this.#today = today;
    this.setPlaceholder(say("review-placeholder"));
  }

  override getItems(): Period[] {
    return lengths.flatMap((length) => {
      const now = periodOf(this.#today, length);
      return [now, periodOf(addDays(now.start, -1), length)];
    });
  }

  override getItemText(period: Period): string {
    return sayPeriodInFull(period);
  }

  override onChooseItem(period: Period): void {
    writeReview(this.#source, period);
  }
}

function writeReview(source: ReviewSource, period: Period): void {
  const path = `${reviewFolder}${fileName(period)}.md`;
  const file = source.app.vault.getFileByPath(path);
  if (file) {
    refresh(source, file, period);
    return;
  }
  const prompts = ["well", "not", "learned", "missing", "change"] as const;
  const text = reviewNote(
    sayPeriodInFull(period),
    partsOf(source, period, path),
    prompts.map((prompt) => say(`review-prompt-${prompt}`)),
    say("review-prompts"),
  );
  show(source, newNote(path, text), "command-review");
}

/** Brings the generated parts of a note up to date; `period` is what it looks back on. */
export function refresh(source: ReviewSource, { path }: TFile, period: Period): void {
  const parts = partsOf(source, period, path);
  show(source, { path, edits: (text) => refreshReview(text, parts) }, "command-review-refresh");
}

function show(source: ReviewSource, plan: NotePlan, title: SentenceKey): void {
  const change = { plans: [plan] };
  // Once the window is closed, which gives the focus back to where it came from.
  const written = () => {
    window.setTimeout(() => void openAt(source.app, plan.path));
  };
  new ChangeModal(source.app, source.writer, { title: say(title), change: () => change, written }).open();
}

/** A name from which the period can be read again, here and in "this time last year". */
function fileName(period: Period): string {
  const { start, precision } = period;
  const { year, week } = isoWeek(start);
  const name = {
    week: `${String(year)}-W${String(week).padStart(2, "0")}`,
    month: start.slice(0, 7),
    quarter: `${start.slice(0, 4)}-Q${String(Math.ceil(Number(start.slice(5, 7)) / 3))}`,
    year: start.slice(0, 4),
    day: start,
  }[precision];
  return `${name} ${say("review-new").toLowerCase()}`;
}

function partsOf(source: ReviewSource, period: Period, from: string): ReviewPart[] {
  const { index, app, settings } = source;
  const days = energyDays(app, index, settings.now).filter(({ day }) => contains(period, day));
  const part = (id: string, heading: SentenceKey, lines: readonly string[]): ReviewPart => ({
    id,
    heading: say(heading),
    lines: lines.length > 0 ? lines : [say("review-nothing")],
  });
  const { opened, closed, asked } = questionLines(source, period, from);
  return [
    part("opened", "review-opened", opened),
    part("closed", "review-closed", closed),
    part("asked", "review-asked", asked),
    ...source.moreOfReview.flatMap((more) => more(period, from)),
    part("star", "review-star", starLines(source, period, from)),
    part(
      "energy",
      "review-energy",
      energyWeeks(days).flatMap(({ week, energy }) =>
        energy === null ? [] : [`- ${sayPeriod(week)}: ${sayNumber(Math.round(energy * 10) / 10)}`],
      ),
    ),
    part(
      "made",
      "review-made",
      days.filter(({ made }) => made === true).map(({ path }) => `- ${linkTo(source.app, path, from)}`),
    ),
    part("past", "review-past", pastLines(source, period, from)),
  ];
}

/**
 * Questions of a period: first asked in it, answered where they stand, and those that came back in it, by how often they were ever
 * asked. Each is a link to where it was asked last in it.
 */
function questionLines(source: ReviewSource, period: Period, from: string) {
  const { kindsShown } = source.settings.now;
  const isIn = ({ day, question }: Asking) =>
    day !== null &&
    kindsShown.includes(question.kind) &&
    contains(period, day.start) &&
    lastDay(day) <= lastDay(period);
  const counted = (thread: Thread, last: Asking | undefined) => {
    const times = thread.askings.filter(({ question }) => kindsShown.includes(question.kind)).length;
    return last && times > 0 ? [{ thread, last, times }] : [];
  };
  const all = [...source.store.threads()];
  const threads = all.flatMap((thread) => counted(thread, thread.askings.filter(isIn).at(-1)));
  const closed = all
    .filter((thread) => isClosedIn(thread, period, isIn))
    .flatMap((thread) => counted(thread, thread.askings.at(-1)));
  const dayOf = ({ last }: (typeof threads)[number]) => last.day?.start ?? "";
  for (const some of [threads, closed]) some.sort((one, other) => (dayOf(one) < dayOf(other) ? 1 : -1));
  const lines = (some: typeof threads, withTimes = false) => [
    ...some.slice(0, most).map(({ thread, last, times }) => {
      const count = withTimes ? ` (${say("review-times", { count: times })})` : "";
      return `- ${linkTo(source.app, last.path, from, thread.text)}${count}`;
    }),
    ...(some.length > most ? [say("review-more", { count: some.length - most })] : []),
  ];
  return {
    opened: lines(
      threads.filter(({ thread }) => thread.first !== null && contains(period, thread.first.start)),
    ),
    closed: lines(closed),
    asked: lines(
      threads.filter(({ times }) => times > 1).sort((one, other) => other.times - one.times),
      true,
    ),
  };
}

/** Whether what became of a thread was written in a period; where the log says nothing, whether its notes settle it then. */
function isClosedIn(thread: Thread, period: Period, isIn: (asking: Asking) => boolean): boolean {
  const { status, entry } = stateOf(thread, today());
  if (status !== "answered" && status !== "let-go" && status !== "settled") return false;
  const day = entry && writtenOn(entry.state);
  return day ? contains(period, day) : thread.askings.some(isIn);
}

function starLines(source: ReviewSource, period: Period, from: string): string[] {
  return source.stars.all().flatMap(({ path, star }) => {
    const end = lastDay(period) < today() ? lastDay(period) : today();
    const [before, now] = [paceOf(star, addDays(period.start, -1)), paceOf(star, end)];
    if (!now) return [];
    const quantity = (value: number) => sayQuantity(Math.round(value * 10) / 10, star.unit);
    const words = contains(period, now.now.day)
      ? say("review-star-line", {
          from: quantity((before ?? now).now.value),
          to: quantity(now.now.value),
          planned: quantity(now.planned),
        })
      : say("review-star-still", {
          now: quantity(now.now.value),
          day: sayPeriod({ start: now.now.day, precision: "day" }),
        });
    return [`- ${linkTo(source.app, path, from, starName(star))}: ${words}`];
  });
}
