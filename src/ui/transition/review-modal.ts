import { appendBlock } from "../../core/edits/append";
import { reviewBlock, verdicts, type Expectation, type Verdict } from "../../core/transition/review";
import { say } from "../../i18n/say";
import type { PlanNote, RecordNote } from "../../vault/transition-store";
import { linkTo, noteName } from "../paths";
import { ChangeModal } from "../preview-modal";
import { addChoice, addWords } from "./fields";
import type { TransitionSource } from "./source";

/**
 * Looks back after ninety days. First the person writes how it is; what they had expected is shown after that alone, so that it
 * does not colour what they see.
 */
export class ReviewModal extends ChangeModal {
  #how = "";
  #verdict: Verdict | null = null;
  #learned = "";
  /** True from when the expectation was asked for. */
  #isShown = false;
  readonly #expectation: Expectation | null;

  constructor(source: TransitionSource, { path, plan }: PlanNote) {
    super(source.app, source.writer, {
      title: say("command-review-day-90"),
      change: () => {
        if (this.#how.trim() === "" || !this.#isShown) return null;
        const block = reviewBlock(this.#how, this.#expectation, this.#verdict, this.#learned, {
          how: say("transition-review-how"),
          expected: sayExpected,
          verdict: (verdict) => say(`transition-verdict-${verdict}`),
          learned: say("transition-review-learned"),
        });
        const heading = say("transition-review-heading", { day: source.clock.today });
        return { plans: [{ path, edits: (text) => appendBlock(text, block, heading) }] };
      },
    });
    const record = recordOf(source, path, plan.decision);
    this.#expectation = record?.record.expected
      ? {
          link: linkTo(source.app, record.path, path),
          expected: record.record.expected,
          confidence: record.record.confidence,
        }
      : null;
    addWords(this.bodyEl, say("transition-review-how"), (words) => {
      this.#how = words;
      show.disabled = this.#isShown || words.trim() === "";
      this.changed();
    });
    const show = this.bodyEl.createEl("button", { text: say("transition-review-show") });
    show.disabled = true;
    show.onClickEvent((event) => {
      event.preventDefault();
      this.#isShown = true;
      show.remove();
      this.#show(record);
      this.changed();
    });
  }

  override onOpen(): void {
    super.onOpen();
    this.bodyEl.querySelector("textarea")?.focus();
  }

  #show(record: RecordNote | null): void {
    const { bodyEl } = this;
    if (this.#expectation) {
      bodyEl.createEl("p", {
        text: `${record ? noteName(record.path) : ""} ${sayConfidence(this.#expectation)}`.trim(),
      });
      bodyEl.createEl("blockquote", { text: this.#expectation.expected, attr: { dir: "auto" } });
    } else bodyEl.createEl("p", { text: say("transition-review-none") });
    const options = { "": say("transition-verdict-none") } as Record<Verdict | "", string>;
    for (const verdict of verdicts) options[verdict] = say(`transition-verdict-${verdict}`);
    addChoice(bodyEl, say("transition-verdict"), options, "", (chosen) => {
      this.#verdict = chosen === "" ? null : chosen;
      this.changed();
    });
    addWords(bodyEl, say("transition-review-learned"), (words) => {
      this.#learned = words;
      this.changed();
    }).focus();
  }
}

function sayExpected(expectation: Expectation): string {
  return `${say("transition-review-expected", { link: expectation.link })} ${sayConfidence(expectation)}`.trim();
}

function sayConfidence({ confidence }: Expectation): string {
  return confidence === null ? "" : say("transition-review-confidence", { percent: confidence });
}

/** The record the plan names; else the last decision before it that says what was expected. */
function recordOf({ app, transition }: TransitionSource, path: string, decision: string): RecordNote | null {
  const records = transition.records();
  const target = /\[\[([^\]|#]+)/.exec(decision)?.[1] ?? /\]\(<?([^)>]+)/.exec(decision)?.[1] ?? "";
  if (target !== "") {
    const file = app.metadataCache.getFirstLinkpathDest(decodeURI(target.trim()), path);
    const named = records.find((each) => each.path === file?.path);
    if (named) return named;
  }
  return records.find(({ record }) => record.status === "decided" && record.expected !== null) ?? null;
}
