import { PlanError } from "../core/edit";
import { language } from "../i18n/language";
import { say } from "../i18n/say";
import type { Failure } from "../vault/writer";
import { noteName } from "./paths";

/** What the systems say, and what it means. */
const causes = [
  ["disk-full", /ENOSPC|EDQUOT|no space|quota/i],
  ["disk-forbidden", /EACCES|EPERM|EROFS|permission|not permitted|NotAllowed/i],
  ["disk-busy", /EBUSY|ETXTBSY|locked|in use/i],
  ["disk-gone", /ENOENT|ENOTDIR|no such file|NotFound/i],
] as const;

/** Why something was not written, in one or two sentences. */
export function sayWhy({ error }: Failure): string {
  if (error instanceof PlanError) return say(`plan-${error.problem}`);
  const message = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  const cause = causes.find(([, pattern]) => pattern.test(message));
  return cause ? say(cause[0]) : say("disk-other", { message: message.replace(/^Error /, "") });
}

export function sayFailure(failure: Failure): string {
  return `${say("not-written", { note: noteName(failure.path) })} ${sayWhy(failure)}`;
}

/** More names than these nobody reads: of a longer list the first are said, and how many follow. */
const mostNamed = 4;

/** Notes by their names, as one says a list. */
export function sayNotes(paths: readonly string[]): string {
  const names = [...new Set(paths.map(noteName))];
  const said = names.length > mostNamed ? names.slice(0, mostNamed - 1) : names;
  const count = names.length - said.length;
  const more = count > 0 ? [say("more-notes", { count })] : [];
  return new Intl.ListFormat(language().tag).format([...said, ...more]);
}
