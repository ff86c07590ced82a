import type { Day } from "../calendar/day";
import type { Change, NotePlan } from "../edit";
import { appendBlock } from "../edits/append";
import { replyUnder } from "../edits/reply";
import type { Sought } from "./locate";
import { logEdits } from "./log-edits";
import type { LogState } from "./log-entry";

/** Where an answer goes. The question log gets its line in any case. */
export const answerPlaces = ["todays-note", "log", "under-question"] as const;
export type AnswerPlace = (typeof answerPlaces)[number];

/** An answer, and all that is needed to write it down. */
export interface Answering {
  readonly question: Sought;
  /** The note where it was asked. */
  readonly path: string;
  /** Other wordings of the question that the log may have. */
  readonly also?: readonly string[];
  readonly words: string;
  /** True where it is not the last word. */
  readonly half: boolean;
  readonly day: Day;
  readonly place: AnswerPlace;
  /** A heading that answers go under in today's note; empty for its end. */
  readonly heading: string;
  /** Today's note, and what it starts with where it is not there yet. */
  readonly todaysNote: Pick<NotePlan, "path" | "startsAs">;
  readonly logPath: string;
  readonly links: AnswerLinks;
}

/** Links between the notes, as the vault writes them. */
export interface AnswerLinks {
  /** To the note where it was asked, from today's note. */
  readonly asked: string;
  /** The same as a link target, for the log. */
  readonly askedTarget: string;
  /** To today's note, as a link target, for the log. */
  readonly todaysTarget: string;
}

/** How much of an answer the log has where the whole of it stands in a note, in characters. */
const inShort = 120;

/** What is written for an answer: the answer in its place, and the line of the log, which leads to both. */
export function answerChange(answering: Answering): Change {
  const { place, path, question, words, todaysNote } = answering;
  const answer: Record<AnswerPlace, () => NotePlan[]> = {
    "todays-note": () => [
      { ...todaysNote, edits: (text) => appendBlock(text, quotedAnswer(answering), answering.heading) },
    ],
    "under-question": () => [{ path, edits: (text) => replyUnder(path, text, question, words) }],
    log: () => [],
  };
  return { plans: [...answer[place](), logPlan(answering)] };
}

/** The question as a quotation, so that it is not asked anew, and the answer below it. */
function quotedAnswer({ question, path, words, todaysNote, links }: Answering): string {
  const link = path === todaysNote.path ? "" : ` (${links.asked})`;
  return `> ${question.text}${link}\n\n${words.trim()}`;
}

function logPlan({ question, also = [], words, half, day, place, logPath, links }: Answering): NotePlan {
  const state: LogState = {
    kind: half ? "half" : "answered",
    answer: place === "log" ? words : shortened(words),
    note: place === "todays-note" ? `[[${links.todaysTarget}]]` : null,
    day,
  };
  return {
    path: logPath,
    startsAs: "",
    edits: (text) => logEdits(text, [{ question: question.text, note: links.askedTarget, state, also }]),
  };
}

/** The first line that says something, cut between words. */
function shortened(answer: string): string {
  const line = answer.split("\n").find((one) => /[\p{L}\p{N}]/u.test(one)) ?? answer;
  const bare = line.trim().replace(/^(?:[-*+>#]+|\d{1,9}[.)])\s+/, "");
  if (bare.length <= inShort) return bare;
  const cut = bare.slice(0, inShort + 1);
  const space = cut.lastIndexOf(" ");
  // Never half of an emoji.
  const words = cut.slice(0, space > inShort / 2 ? space : inShort).replace(/[\uD800-\uDBFF]$/, "");
  return `${words.trimEnd()}…`;
}
