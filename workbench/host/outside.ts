import type * as O from "obsidian";
import type { Lists } from "./base/lists";

/** Runs what a plugin registered for the command line. */
export async function runCli(lists: Lists, name: string, given: O.CliData): Promise<string> {
  const known = lists.cli.get(name);
  if (known === undefined) throw new Error(`There is no command-line handler ${name}.`);
  for (const [flag, { required }] of Object.entries(known.flags ?? {})) {
    if (required === true && given[flag] === undefined) throw new Error(`${name} needs the flag ${flag}.`);
  }
  return known.handler({ ...given });
}

/** Follows an obsidian:// link: `obsidian://action?key=value`; a key without a value is "true". */
export async function openUri(app: O.App, lists: Lists, uri: string): Promise<void> {
  const match = /^obsidian:\/\/([^/?#]+)\/?(?:\?([^#]*))?/.exec(uri);
  const action = match?.[1];
  if (action === undefined) throw new Error(`This is no obsidian:// link: ${uri}`);
  const params: O.ObsidianProtocolData = { action: decodeURIComponent(action) };
  for (const part of (match?.[2] ?? "").split("&")) {
    if (part === "") continue;
    const equals = part.indexOf("=");
    const key = decodeURIComponent(equals < 0 ? part : part.slice(0, equals));
    params[key] = equals < 0 ? "true" : decodeURIComponent(part.slice(equals + 1).replace(/\+/g, " "));
  }
  if (params.action === "open" && params["file"] !== undefined) {
    await app.workspace.openLinkText(params["file"], "");
    return;
  }
  const handler = lists.protocols.get(params.action);
  if (handler === undefined) throw new Error(`Nothing answers to obsidian://${params.action}.`);
  await (handler(params) as unknown);
}
