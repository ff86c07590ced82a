import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder";

const script = fileURLToPath(new URL("../../scripts/install-into.mjs", import.meta.url));

function run(words: readonly string[], cwd: string): { code: number | null; said: string } {
  const done = spawnSync(process.execPath, [script, ...words], {
    cwd,
    env: { ...process.env, INIT_CWD: cwd },
    encoding: "utf8",
  });
  return { code: done.status, said: done.stdout + done.stderr };
}

describe("npm run install-into", () => {
  it("puts the built plugin where Obsidian looks and keeps what is there", async () => {
    const parent = await temporaryFolder({
      "my vault/.obsidian/app.json": "{}",
      "my vault/.obsidian/plugins/crossroads/data.json": '{"mine":true}',
      "my vault/note.md": "text",
    });
    const first = run(["my vault"], parent);
    expect(first.said).toContain("Next, in Obsidian");
    expect(first.code).toBe(0);
    const target = join(parent, "my vault/.obsidian/plugins/crossroads");
    const manifest = JSON.parse(await readFile(join(target, "manifest.json"), "utf8")) as { id: string };
    expect(manifest.id).toBe("crossroads");
    expect((await readFile(join(target, "main.js"), "utf8")).length).toBeGreaterThan(1000);
    expect(existsSync(join(target, "styles.css"))).toBe(true);
    expect(await readFile(join(target, "data.json"), "utf8")).toBe('{"mine":true}');
    expect(run(["my vault"], parent).said).toContain("off and on again");
  }, 60_000);

  it("uses another configuration folder when told its name", async () => {
    const vault = await temporaryFolder({ ".obsidian-work/app.json": "{}" });
    expect(run([vault, "--config-dir", ".obsidian-work"], vault).code).toBe(0);
    expect(existsSync(join(vault, ".obsidian-work/plugins/crossroads/main.js"))).toBe(true);
    expect(existsSync(join(vault, ".obsidian"))).toBe(false);
  }, 60_000);

  it("makes nothing in a folder that is no vault, and says why", async () => {
    const folder = await temporaryFolder({ "note.md": "text" });
    const done = run([folder], folder);
    expect(done.code).toBe(1);
    expect(done.said).toContain("has no folder .obsidian, so it is no Obsidian vault yet");
    expect(existsSync(join(folder, ".obsidian"))).toBe(false);
  });

  it("says what is wrong with the words it was given", async () => {
    const folder = await temporaryFolder({ ".obsidian/app.json": "{}" });
    expect(run([join(folder, "no")], folder)).toMatchObject({ code: 1 });
    expect(run([], folder)).toMatchObject({ code: 2 });
    expect(run(["a", "b"], folder).said).toContain("Put quotes around a path with spaces");
    expect(run([folder, "--config-dir", "../out"], folder)).toMatchObject({ code: 2 });
    expect(run([folder, "--force"], folder)).toMatchObject({ code: 2 });
    expect(run(["--help"], folder)).toMatchObject({ code: 0 });
  });
});
