import { rowAt, type Block } from "./blocks";
import { spansIn, type Span } from "./spans";

const emphasis = /\*{1,3}|~~|==|(^|[^\p{L}\p{N}])_{1,3}(?=\S)|_{1,3}(?=$|[^\p{L}\p{N}])/gu;
const footnote = /\[\^[^\]\s]{1,60}\]/g;
const blockId = /\s\^[A-Za-z0-9-]{1,60}$/;
const blanks = /(?:\s|\0)+/g;
const escaped = /\\([!-/:-@[-`{-~])/g;
/** Anything that the replacements below could touch. */
const marked = /[*_~=\\[^\t\0\u00a0📅⏳🛫✅❌➕📆🗓🔁⏫🔼🔽🔺⏬]| {2}/u;
/** Fields of the Tasks plugin behind a task's words: 📅 2025-03-01, 🔁 every week, ⏫. */
const taskFields =
  /\s*(?:[📅⏳🛫✅❌➕📆🗓]\uFE0F?\s*\d{4}-\d{2}-\d{2}|🔁[^📅⏳🛫✅❌➕]*|[⏫🔼🔽🔺⏬]\uFE0F?)\s*/gu;

/**
 * The words of `from` to `to` as one reads them: markup, comments and link targets taken off, wrapped lines joined.
 * Always a flat copy, so that a kept question does not keep its whole note in memory.
 */
export function plainText(
  text: string,
  from: number,
  to: number,
  block: Block,
  all: readonly Span[],
): string {
  const spans = spansIn(all, from, to);
  if (block.rows.length === 2 && spans.length === 0) {
    const words = text.slice(from, to);
    if (!marked.test(words)) return flat(words.trim());
  }
  let out = "";
  for (let r = rowAt(block, from) * 2; r < block.rows.length && (block.rows[r] as number) < to; r += 2) {
    let p = Math.max(from, block.rows[r] as number);
    const end = Math.min(to, block.rows[r + 1] as number);
    if (p >= end) continue;
    if (out !== "") out += " ";
    const skips: [number, number][] = [];
    for (const span of spans) {
      if (span.end <= p || span.start >= end) continue;
      if (span.kind === "link") skips.push([span.start, span.inner]);
      else if (span.kind === "url" && span.inner === span.innerEnd && text.charCodeAt(span.start) === 93)
        skips.push([span.start, span.end]);
      else if (span.kind === "note-link" || span.kind === "code" || span.kind === "struck") {
        skips.push([span.start, span.inner], [span.innerEnd, span.end]);
      } else if (span.kind === "embed" || span.kind === "comment" || span.kind === "html")
        skips.push([span.start, span.end]);
    }
    skips.sort((a, b) => a[0] - b[0]);
    for (const [start, stop] of skips) {
      if (start > p) out += text.slice(p, Math.min(start, end));
      p = Math.max(p, stop);
    }
    if (p < end) out += text.slice(p, end);
  }
  out = out
    .replace(escaped, "$1")
    .replace(footnote, "")
    .replace(emphasis, "$1")
    .replace(taskFields, " ")
    .replace(blockId, "")
    .replace(blanks, " ")
    .trim();
  return flat(out);
}

/** A copy of its own: a slice of a note would keep the whole note alive. */
function flat(text: string): string {
  return text.length < 13 ? text : (" " + text).slice(1);
}
