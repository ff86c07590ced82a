import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stayInside, vaultPath } from "../../workbench/server/vault-path";
import { temporaryFolder } from "../support/temporary-folder";

describe("a path from outside", () => {
  it.each([
    "2024-08-20.md",
    "journal/2024/08/20.md",
    ".obsidian/app.json",
    "notes/..hidden.md",
    "what now? ünï 日本 %2e%2e.md",
    "Q: stay or leave.md",
  ])("is taken as it is when it stays in the vault: %s", (path) => {
    expect(vaultPath(path)).toBe(path);
  });

  it.each([
    [null, "names no path"],
    ["", "names no path"],
    ["..", "leads out of the vault"],
    ["../secret.md", "leads out of the vault"],
    ["journal/../../secret.md", "leads out of the vault"],
    ["/etc/passwd", "is absolute"],
    ["C:/secret.md", "is absolute"],
    ["..\\secret.md", "backslash"],
    ["note.md\0.png", "NUL"],
    ["./note.md", "single dot"],
    ["journal//note.md", "empty part"],
    ["journal/", "empty part"],
  ])("is refused with the reason: %j", (path, reason) => {
    expect(() => vaultPath(path)).toThrow(reason);
  });

  it("is named in the reason by what it was for", () => {
    expect(() => vaultPath("../a.md", "to")).toThrow('The to "../a.md" leads out of the vault.');
  });
});

describe("a symbolic link", () => {
  it("may point to somewhere inside the vault", async () => {
    const vault = await temporaryFolder({ "archive/old.md": "old" });
    await symlink(join(vault, "archive"), join(vault, "link"));
    await expect(stayInside(vault, "link/old.md")).resolves.toBeUndefined();
    await expect(stayInside(vault, "link/not there yet.md")).resolves.toBeUndefined();
  });

  it("is refused when it leads out, as a folder, as a file and as a link to nowhere", async () => {
    const outside = await temporaryFolder({ "secret.md": "secret" });
    const vault = await temporaryFolder();
    await symlink(outside, join(vault, "folder"));
    await symlink(join(outside, "secret.md"), join(vault, "file.md"));
    await symlink(join(outside, "not made yet.md"), join(vault, "nowhere.md"));
    await expect(stayInside(vault, "folder/secret.md")).rejects.toThrow(
      'leads out of the vault by the link "folder"',
    );
    await expect(stayInside(vault, "file.md")).rejects.toThrow("leads out");
    await expect(stayInside(vault, "nowhere.md")).rejects.toThrow("leads out");
  });

  it("is not fooled by a folder whose name begins like the vault's", async () => {
    const parent = await temporaryFolder({ "vault-other/secret.md": "secret" });
    await mkdir(join(parent, "vault"));
    await symlink(join(parent, "vault-other"), join(parent, "vault", "link"));
    await expect(stayInside(join(parent, "vault"), "link/secret.md")).rejects.toThrow("leads out");
  });
});
