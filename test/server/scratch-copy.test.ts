import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, stat, symlink, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  makeScratchCopy,
  removeAbandonedCopies,
  type ScratchCopy,
} from "../../workbench/server/scratch-copy";
import { temporaryFolder } from "../support/temporary-folder";

async function copyOf(vault: string): Promise<ScratchCopy> {
  const copy = await makeScratchCopy(vault);
  onTestFinished(() => copy.remove());
  return copy;
}

describe("a scratch copy", () => {
  it("holds the vault's files with their names and times, but not git's", async () => {
    const vault = await temporaryFolder({ "a/b.md": "text", ".obsidian/app.json": "{}", ".git/HEAD": "ref" });
    const written = new Date("2024-03-04T05:06:07Z");
    await utimes(join(vault, "a/b.md"), written, written);
    const copy = await copyOf(vault);
    expect(basename(copy.root)).toBe(basename(vault));
    expect(await readFile(join(copy.root, "a/b.md"), "utf8")).toBe("text");
    expect((await stat(join(copy.root, "a/b.md"))).mtime).toEqual(written);
    expect(existsSync(join(copy.root, ".obsidian/app.json"))).toBe(true);
    expect(existsSync(join(copy.root, ".git"))).toBe(false);
  });

  it("leaves out symbolic links and says so", async () => {
    const outside = await temporaryFolder({ "secret.md": "secret" });
    const vault = await temporaryFolder({ "note.md": "text" });
    await symlink(outside, join(vault, "link"));
    const copy = await copyOf(vault);
    expect(copy.leftOut).toEqual(["link"]);
    expect(existsSync(join(copy.root, "link"))).toBe(false);
  });

  it("can be read by nobody else and is gone after removal", async () => {
    const copy = await copyOf(await temporaryFolder({ "note.md": "text" }));
    if (process.platform !== "win32") expect((await stat(dirname(copy.root))).mode & 0o077).toBe(0);
    await copy.remove();
    expect(existsSync(dirname(copy.root))).toBe(false);
  });

  it("of a run that was killed is cleared away, of a running one not", async () => {
    const copy = await copyOf(await temporaryFolder());
    // No process has this id: it is above the largest that systems give.
    const abandoned = await mkdtemp(join(tmpdir(), "crossroads-scratch-99999999-"));
    await mkdir(join(abandoned, "vault"));
    await chmod(abandoned, 0o700);
    await removeAbandonedCopies();
    expect(existsSync(abandoned)).toBe(false);
    expect(existsSync(copy.root)).toBe(true);
  });
});
