import type { TextEdit } from "../edit";
import { locate, type Sought } from "./locate";
import type { LogState } from "./log-entry";

/** A mark of Crossroads behind a question: a sign of the Tasks plugin and a day. */
const mark = /^ ?(?:✅|❌|🛫)\uFE0F? ?\d{4}-\d{2}-\d{2}/u;

/**
 * The edit that marks in a note what became of a question: "✅ 2025-10-01" behind it for an answer, "❌" where it was let go, "🛫"
 * until the day it is parked or tested. A mark that stands there gives way; what has no day takes it off. None where the
 * question's words are gone.
 */
export function markEdits(text: string, sought: Sought, state: LogState): TextEdit[] {
  const found = locate(text, sought);
  if (!found) return [];
  const { end } = found;
  const old = mark.exec(text.slice(end, end + 24))?.[0] ?? "";
  const fresh = markOf(state);
  return old === fresh ? [] : [{ start: end, end: end + old.length, text: fresh }];
}

function markOf(state: LogState): string {
  switch (state.kind) {
    case "answered":
      return state.day ? ` ✅ ${state.day}` : "";
    case "let-go":
      return state.day ? ` ❌ ${state.day}` : "";
    case "parked":
    case "test":
      return state.until ? ` 🛫 ${state.until}` : "";
    default:
      return "";
  }
}
