import type { Plugin } from "obsidian";
import type { CommandContext } from "../commands/context";
import { paceOf } from "../core/north-star/pace";
import { quantityOf } from "../core/north-star/quantity";
import { sayPeriod } from "../i18n/dates";
import { say } from "../i18n/say";
import { sayFailure } from "../ui/failure";
import { planOf } from "../ui/north-star/check-in-modal";
import { sayPaces, sayStanding, sayWay, starName } from "../ui/north-star/star-words";

/** What Crossroads tells and takes on Obsidian's command line, as text or as JSON. */
export function addCommandLine(plugin: Plugin, context: CommandContext): void {
  const json = { json: { description: say("cli-json") } };
  plugin.registerCliHandler("crossroads:questions", say("cli-questions"), json, (params) => {
    const shown = context.store.shown().map(({ thread, asking, askings, state }) => ({
      text: thread.text,
      asked: askings.length,
      status: state.status,
      last: asking.day?.start ?? null,
      path: asking.path,
      line: asking.question.line + 1,
    }));
    if ("json" in params) return JSON.stringify(shown, null, 2);
    return shown.map(({ text, path, line }) => `${text}  ${path}:${String(line)}`).join("\n");
  });
  plugin.registerCliHandler("crossroads:decisions", say("cli-decisions"), json, (params) => {
    const { records, found, due } = context.decisions.overview;
    const told = [...records, ...found].map(({ text, choice, day, path, record }) => ({
      text,
      choice,
      day,
      status: record?.status ?? "found",
      path,
    }));
    if ("json" in params)
      return JSON.stringify({ decisions: told, due: due.map(({ kind, day }) => ({ kind, day })) }, null, 2);
    return told
      .map(({ text, day, status, path }) => {
        const when = day ? sayPeriod({ start: day, precision: "day" }) : say("row-undated");
        return `${when}  ${status}  ${text}  ${path}`;
      })
      .join("\n");
  });
  plugin.registerCliHandler("crossroads:north-star", say("cli-star"), json, (params) => {
    const { today } = context.clock;
    const found = context.stars.all().map(({ path, star }) => ({ path, star, pace: paceOf(star, today) }));
    if ("json" in params) return JSON.stringify(found, null, 2);
    if (found.length === 0) return say("star-none");
    return found
      .map(({ star, pace }) =>
        [
          starName(star),
          ...(pace ? [sayStanding(star, pace), sayWay(star, pace), ...sayPaces(star, pace)] : []),
        ].join("\n"),
      )
      .join("\n\n");
  });
  const flags = {
    value: { value: "<number>", description: say("cli-check-in-value"), required: true },
    star: { value: "<name>", description: say("cli-check-in-star") },
    note: { value: "<words>", description: say("star-note") },
  };
  plugin.registerCliHandler("crossroads:check-in", say("cli-check-in"), flags, async (params) => {
    const { value = "", star: name, note = "" } = params;
    const stars = context.stars.all();
    const star = name === undefined ? stars[0] : stars.find((each) => starName(each.star) === name);
    if (!star) return say(stars.length === 0 ? "star-none" : "cli-no-such-star", { name: name ?? "" });
    if (!quantityOf(value)) return say("star-check-unreadable");
    const checkIn = { day: context.clock.today, value: value.trim(), note };
    const { failure } = await context.writer.write({ plans: [planOf(star, checkIn, context.settings)] });
    return failure ? sayFailure(failure) : say("wrote-notes", { notes: star.path });
  });
}
