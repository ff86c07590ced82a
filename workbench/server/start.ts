import { spawn } from "node:child_process";
import { resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { NodeFolder } from "../node-folder";
import { readArguments, usage, type StartArguments } from "./arguments";
import { buildPage } from "./page-bundle";
import { buildPlugin } from "./plugin-build";
import { realFolder, startServer, type RunningServer } from "./server";

const project = fileURLToPath(new URL("../../", import.meta.url));

const exampleVault = { name: "Example vault", open: "Journal/2026-06-14.md" };

/** How many ports after the default one are tried. */
const furtherPorts = 20;

/** Runs `npm start` with these words after it. Returns the exit code, or null while the server is up. */
export async function start(words: readonly string[]): Promise<number | null> {
  let wanted: StartArguments;
  try {
    wanted = readArguments(words);
  } catch (error) {
    process.stderr.write(`${said(error)}\n\n${usage}`);
    return 2;
  }
  if (wanted.help) {
    process.stdout.write(usage);
    return 0;
  }
  try {
    const server = await serve(wanted);
    closeOnSignals(server);
    report(wanted, server);
    if (wanted.open) openBrowser(server.address);
    return null;
  } catch (error) {
    process.stderr.write(`${said(error)}\n`);
    return 1;
  }
}

async function serve(wanted: StartArguments): Promise<RunningServer> {
  // npm runs scripts in the project's folder; a path that was typed is meant from where it was typed.
  const from = process.env["INIT_CWD"] ?? process.cwd();
  const vault = wanted.vault === null ? resolve(project, "examples/vault") : resolve(from, wanted.vault);
  // Building takes a moment; a wrong name is told at once.
  await realFolder(vault);
  const [page] = await Promise.all([buildPage(), buildPlugin(project)]);
  return startServer({
    vault,
    ...(wanted.vault === null ? exampleVault : {}),
    write: wanted.write,
    private: wanted.vault !== null,
    port: wanted.port,
    furtherPorts: wanted.portGiven ? 0 : furtherPorts,
    plugin: project,
    page,
    openFolder: (root) => new NodeFolder(root),
    today: wanted.today,
    unkind: wanted.unkind,
  });
}

function report(wanted: StartArguments, server: RunningServer): void {
  const lines = [
    wanted.write
      ? `Changes are written to ${server.root}`
      : "This is a scratch copy: nothing you change is kept when you stop.",
    ...(server.leftOut.length > 0 ? [`Left out, being symbolic links: ${server.leftOut.join(", ")}`] : []),
    "Ctrl-C stops.",
  ];
  process.stdout.write(`Crossroads is open at ${server.address}\n${lines.join("\n")}\n`);
}

function closeOnSignals(server: RunningServer): void {
  let closing = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      // A second Ctrl-C does not wait.
      if (closing) process.exit(1);
      closing = true;
      server.close().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${said(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}

/** Opens the default browser if there is one, and is quiet if there is none: the address has been printed. */
function openBrowser(address: string): void {
  const [command, ...words] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address];
  const noScreen = process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"];
  if (command === undefined || noScreen) return;
  const child = spawn(command, words, { detached: true, stdio: "ignore" });
  child.on("error", () => undefined);
  child.unref();
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
