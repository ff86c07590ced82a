import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../support/temporary-folder";

const script = fileURLToPath(new URL("../../scripts/start.mjs", import.meta.url));

function run(words: readonly string[], cwd: string): ChildProcess & { output(): string } {
  const child = spawn(process.execPath, [script, ...words, "--no-open"], {
    cwd,
    env: { ...process.env, INIT_CWD: cwd },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  child.stdout.on("data", (part: Buffer) => (output += part.toString()));
  child.stderr.on("data", (part: Buffer) => (output += part.toString()));
  return Object.assign(child, { output: () => output });
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => child.on("exit", done));
}

describe("npm start", () => {
  it("serves the vault that was named, as seen from where it was typed, and leaves nothing behind", async () => {
    const parent = await temporaryFolder({ "my notes/note.md": "text" });
    const child = run(["--vault", "my notes", "--port", "0", "--today", "2024-08-20"], parent);
    const ended = exitCode(child);
    await expect.poll(() => child.output(), { timeout: 40_000 }).toContain("Ctrl-C stops.");
    const address =
      /^Crossroads is open at (http:\/\/127\.0\.0\.1:\d+\/\?key=\S+)$/m.exec(child.output())?.[1] ?? "";
    const page = await (await fetch(address)).text();
    const key = new URL(address).searchParams.get("key") ?? "";
    expect(page).toContain(key);
    const facts: unknown = await (await fetch(new URL(`/api/facts?key=${key}`, address))).json();
    expect(facts).toMatchObject({
      vaultName: "my notes",
      scratch: true,
      today: "2024-08-20",
      unkind: false,
      open: null,
    });
    const scratch = (await readdir(tmpdir())).filter((name) =>
      name.startsWith(`crossroads-scratch-${child.pid}-`),
    );
    expect(scratch).toHaveLength(1);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(existsSync(join(tmpdir(), scratch[0] ?? ""))).toBe(false);
  });

  it("ends with 2 and the usage on a flag it does not know, with 1 on a folder that is not there", async () => {
    const folder = await temporaryFolder();
    const flag = run(["--vualt", "x"], folder);
    expect(await exitCode(flag)).toBe(2);
    expect(flag.output()).toContain("--vualt");
    expect(flag.output()).toContain("Usage: npm start");
    const missing = run(["--vault", "no such folder"], folder);
    expect(await exitCode(missing)).toBe(1);
    expect(missing.output()).toContain(
      `There is no folder ${JSON.stringify(join(folder, "no such folder"))}.`,
    );
    expect(missing.output()).not.toContain("    at ");
  });
});
