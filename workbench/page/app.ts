import type { PluginManifest } from "obsidian";
import { createHost, type Host, type HostConditions } from "../host";
import { HttpFolder } from "../http-folder";
import { setToday } from "./clock";
import { drawFrame } from "./frame";
import { KeptLayout, withoutLostNotes } from "./layout";
import { addOwnIcons } from "./own-icons";
import { fetchFacts, runKey } from "./run";
import { readWishes } from "./wishes";

/** What the strip above the app and the browser tests reach in the app's window, as `window.workbench`. */
export interface Workbench {
  readonly host: Host;
  /** Loads the plugin as it is on disk now, in place of the one that runs. */
  reloadPlugin(): Promise<void>;
  /** Moves the page's clock: today is the given day, YYYY-MM-DD. */
  setToday(today: string): void;
}

declare global {
  interface Window {
    /** Resolves when the app is drawn and the plugin is loaded; rejects with what went wrong. */
    workbench?: Promise<Workbench>;
  }
}

/** A large vault on a slow machine just after a start of the app. */
const unkindConditions: HostConditions = {
  metadataDelayMs: 600,
  readDelayMs: 30,
  layoutReadyDelayMs: 400,
  deferredLeaves: true,
};

/** Notes that a vault greets with, if it has one. */
const greetings = ["start here", "welcome", "home", "readme"];

async function openWorkbench(): Promise<Workbench> {
  const facts = await fetchFacts();
  // Before anything reads the time.
  if (facts.today !== null) setToday(window, facts.today);
  const wishes = readWishes(location.search);
  const unkind = wishes.unkind ?? facts.unkind;
  document.title = `${facts.vaultName} - Crossroads`;

  addOwnIcons();
  const kept = new KeptLayout(localStorage, facts.run, wishes.phone);
  const layout = kept.read();
  const restarted = unkind || layout !== null;
  const host = await createHost({
    folder: kept.apartFrom(new HttpFolder(runKey())),
    container: document.body,
    vaultName: facts.vaultName,
    theme: wishes.dark ? "dark" : "light",
    phone: wishes.phone,
    conditions: {
      ...(unkind ? unkindConditions : {}),
      ...(wishes.deferred ? { deferredLeaves: true } : {}),
    },
    start: !restarted,
  });
  drawFrame(host, facts.vaultName);
  const load = async (userEnabled: boolean): Promise<void> => {
    const { manifest, mainJs, stylesCss } = await fetchPlugin();
    await host.loadPlugin(manifest, mainJs, stylesCss, { userEnabled });
  };
  // At the first time the plugin is switched on while the app runs. Later it is there before the vault is read.
  await load(layout === null);
  if (restarted) await host.start();
  const { workspace, vault } = host.app;
  if (layout !== null) {
    await workspace.changeLayout(withoutLostNotes(layout, (path) => vault.getFileByPath(path) !== null));
  }
  const first = wishes.open ?? (layout === null ? (facts.open ?? greeting(host)) : null);
  if (first !== null) await openNote(host, first);
  for (const change of ["layout-change", "active-leaf-change"] as const) {
    workspace.on(change as "layout-change", () => kept.keep(workspace.getLayout()));
  }
  kept.keep(workspace.getLayout());
  return {
    host,
    reloadPlugin: async () => {
      await host.unloadPlugin("crossroads");
      await load(false);
    },
    setToday: (today) => setToday(window, today),
  };
}

function greeting(host: Host): string | null {
  const notes = host.app.vault.getMarkdownFiles().filter((file) => !file.path.includes("/"));
  for (const name of greetings) {
    const note = notes.find((file) => file.basename.toLowerCase() === name);
    if (note !== undefined) return note.path;
  }
  return null;
}

async function openNote(host: Host, path: string): Promise<void> {
  const file = host.app.vault.getFileByPath(path);
  if (file === null) throw new Error(`The vault has no note ${JSON.stringify(path)} to open.`);
  await host.app.workspace.getLeaf(false).openFile(file);
}

async function fetchPlugin(): Promise<{ manifest: PluginManifest; mainJs: string; stylesCss: string }> {
  const text = async (name: string): Promise<string> => {
    const response = await fetch(`/plugin/${name}`);
    if (!response.ok) throw new Error(`The plugin's ${name} is not built: run npm run build.`);
    return response.text();
  };
  const [manifest, mainJs, stylesCss] = await Promise.all([
    text("manifest.json"),
    text("main.js"),
    text("styles.css"),
  ]);
  return { manifest: JSON.parse(manifest) as PluginManifest, mainJs, stylesCss };
}

window.workbench = openWorkbench();
window.workbench.catch((error: unknown) => {
  console.error(error);
  const line = document.createElement("p");
  line.className = "workbench-failure";
  line.setAttribute("role", "alert");
  line.textContent = error instanceof Error ? error.message : String(error);
  document.body.append(line);
});
