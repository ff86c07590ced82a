import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = fileURLToPath(new URL(".", import.meta.url));

/** What headless Chromium needs to run quietly, as root too, and without calling anywhere. */
export const browserFlags: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Full paths where browsers are put by their own installers. */
function usualPlaces(): readonly string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => process.env[name]);
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => [
        join(root, "Google/Chrome/Application/chrome.exe"),
        join(root, "Chromium/Application/chrome.exe"),
        join(root, "Microsoft/Edge/Application/msedge.exe"),
      ]);
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...folders, "/usr/bin", "/snap/bin"].flatMap((folder) => names.map((name) => join(folder, name)));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of an installed Chromium or Chrome, or null. CHROMIUM and CHROME in the environment come first.
 *
 * @throws Error when one of these names something that cannot be run.
 */
export function findBrowser(): string | null {
  for (const name of ["CHROMIUM", "CHROME"]) {
    const path = process.env[name];
    if (path === undefined || path === "") continue;
    if (!canRun(path)) throw new Error(`${name} names ${JSON.stringify(path)}, which cannot be run.`);
    return path;
  }
  return [...usualPlaces(), chromium.executablePath()].find(canRun) ?? null;
}

/**
 * Finds a browser, installing one if there is none: from Debian's packages where that is possible, else Playwright's own.
 * Returns its path.
 *
 * @throws Error that says what to do.
 */
export function ensureBrowser(log: (line: string) => void = console.error): string {
  const found = findBrowser();
  if (found !== null) return found;
  const attempts: [string, string[]][] = [];
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    attempts.push(
      ["apt-get", ["update"]],
      ["apt-get", ["install", "-y", "--no-install-recommends", "chromium"]],
    );
  }
  for (const [command, words] of attempts) {
    log(`No Chromium found: ${command} ${words.join(" ")}`);
    if (!run(command, words)) break;
  }
  if (findBrowser() === null) {
    log("No Chromium found: asking Playwright for its own");
    run(process.execPath, [join(here, "../node_modules/playwright-core/cli.js"), "install", "chromium"]);
  }
  const installed = findBrowser();
  if (installed !== null) return installed;
  throw new Error(
    "The browser tests need Chromium or Chrome, and none could be found or installed. " +
      "Install one, or set CHROMIUM to its path, and run again.",
  );
}

function run(command: string, words: readonly string[]): boolean {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync(command, words, { stdio: ["ignore", 2, 2], env, timeout: 10 * 60_000 });
    return true;
  } catch {
    return false;
  }
}
