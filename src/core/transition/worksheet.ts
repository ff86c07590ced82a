import type { Day } from "../calendar/day";
import { dueField } from "./task-line";

export interface Experiment {
  readonly today: Day;
  readonly until: Day;
  readonly tried: string;
  /** The words of the task that is due when it ends. */
  readonly task: string;
}

/**
 * A worksheet from its template: an open decision whose review day is the end of the experiment, so that it comes back with the
 * decisions that are due, and a task with that day, for who uses tasks.
 */
export function worksheetText(template: string, { today, until, tried, task }: Experiment): string {
  const body = template
    .replace(/\{\{date\}\}/g, today)
    .replace(/\{\{date[^{}]*\}\}/g, until)
    .replace(/\{\{[^{}]*\}\}/g, "")
    .trim();
  // The first list of the template is that of the experiment: what is tried goes behind its label, the task behind its last item.
  const list = /^- ([^\n]*: *)\n(?:- [^\n]*\n)+/m.exec(body);
  const end = list ? list.index + list[0].length : body.length;
  const label = list ? list.index + 2 + (list[1] ?? "").length : 0;
  const filled =
    list && tried !== ""
      ? `${body.slice(0, label).trimEnd()} ${tried}${body.slice(label, end)}`
      : body.slice(0, end);
  const due = `- [ ] ${task}${dueField(until)}\n`;
  const properties = `---\ntype: decision\nstatus: open\nreview: ${until}\n---\n`;
  return `${properties}${filled}${filled.endsWith("\n") ? "" : "\n"}${due}${body.slice(end)}\n`;
}
