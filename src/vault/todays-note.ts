import { moment, normalizePath, type App, type TFile } from "obsidian";
import type { Day, Period } from "../core/calendar/day";
import type { NotePlan } from "../core/edit";
import { periodFormats, periodNotePath } from "../core/notes/daily-note";
import { fillTemplate, withProperties, type TemplateStep } from "../core/notes/daily-note-template";
import type { PeriodFormat } from "../core/notes/format-settings";
import { isRecord } from "../settings/settings";
import { readConfig } from "./note-formats";

/** The note of a period: a plan without its edits, for they come from what is to be written into it. */
export type PeriodNote = Pick<NotePlan, "path" | "startsAs">;

/** The note that this vault uses for a day. Where it is not there yet, it starts with its own template. */
export async function noteOfDay(app: App, day: Day): Promise<PeriodNote> {
  const note = await noteOf(app, { start: day, precision: "day" });
  // There is a format for days in any vault.
  return note ?? { path: `${day}.md`, startsAs: "" };
}

/** The note that this vault uses for a day, a week or longer; null where it has no such notes. */
export async function noteOf(app: App, period: Period): Promise<PeriodNote | null> {
  const [core, community, daily, periodic, journals] = await Promise.all(
    [
      "core-plugins.json",
      "community-plugins.json",
      "daily-notes.json",
      "plugins/periodic-notes/data.json",
      "plugins/journals/data.json",
    ].map((path) => readConfig(app, path)),
  );
  const formats = periodFormats(period.precision, { core, community, daily, periodic, journals });
  const found = formats.map((format) => ({
    format,
    path: normalizePath(periodNotePath(format.folder, momentOf(period.start).format(format.format))),
  }));
  // Of several, the one that is in use.
  const there = found.find(({ path }) => app.vault.getFileByPath(path));
  const first = there ?? found[0];
  if (!first) return null;
  return there
    ? { path: there.path }
    : { path: first.path, startsAs: await startOf(app, period, first.path, first.format) };
}

/** A moment of the app's own language, in which its formats are meant. */
function momentOf(day: Day) {
  return moment(day, "YYYY-MM-DD", true);
}

async function startOf(
  app: App,
  { start, precision }: Period,
  path: string,
  { dateFormat, journal, templates }: PeriodFormat,
): Promise<string> {
  const usual = await readConfig(app, "templates.json");
  const usualFormat = (key: string, fallback: string) => {
    const value = isRecord(usual) ? usual[key] : null;
    return typeof value === "string" && value.trim() !== "" ? value : fallback;
  };
  const stepped = (from: moment.Moment, { count, unit }: TemplateStep) =>
    from.add(count, unit as moment.unitOfTime.DurationConstructor);
  const title = path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
  const text = fillTemplate(await templateText(app, templates), {
    title,
    journal: journal?.name ?? null,
    date: (format, step) =>
      stepped(withTimeOfNow(momentOf(start)), step).format(
        format ?? dateFormat ?? usualFormat("dateFormat", "YYYY-MM-DD"),
      ),
    time: (format, step) => stepped(moment(), step).format(format ?? usualFormat("timeFormat", "HH:mm")),
  });
  // Journals names a week by its first day, which depends on its own settings: it sees to such notes itself.
  return journal && precision !== "week"
    ? withProperties(text, { journal: journal.name, [journal.dateKey]: start })
    : text;
}

/** `{{date:YYYY-MM-DD HH:mm}}` is written, too. */
function withTimeOfNow(day: moment.Moment): moment.Moment {
  const now = moment();
  return day.set({ hour: now.hour(), minute: now.minute(), second: now.second() });
}

async function templateText({ metadataCache, vault }: App, templates: readonly string[]): Promise<string> {
  for (const path of templates) {
    const bare = normalizePath(path).replace(/\.md$/i, "");
    const file: TFile | null =
      vault.getFileByPath(`${bare}.md`) ?? metadataCache.getFirstLinkpathDest(bare, "");
    if (file) return vault.cachedRead(file);
  }
  return "";
}
