import { describe, expect, it } from "vitest";
import type { Folder } from "../../workbench/folder";
import { HttpFolder } from "../../workbench/http-folder";
import { temporaryFolder } from "../support/temporary-folder";
import { runningServer } from "./running-server";

async function folderOver(files: Readonly<Record<string, string>>): Promise<Folder> {
  const server = await runningServer(await temporaryFolder(files));
  return new HttpFolder(server.key, `http://127.0.0.1:${server.port}`);
}

describe("a folder over HTTP", () => {
  it("lists files and folders, hidden ones too", async () => {
    const folder = await folderOver({ "a.md": "a", "b/c d.md": "c", ".obsidian/app.json": "{}" });
    const entries = (await folder.list()).map((entry) => `${entry.kind} ${entry.path}`).sort();
    expect(entries).toEqual([
      "file .obsidian/app.json",
      "file a.md",
      "file b/c d.md",
      "folder .obsidian",
      "folder b",
    ]);
  });

  it("brings text and bytes through unchanged, whatever they hold", async () => {
    const folder = await folderOver({});
    const text = "\uFEFFtitle\r\n“curly” ünï 日本 🙂\0end\n";
    const stat = await folder.writeText("odd name? #1 100%.md", text);
    expect(stat.size).toBe(new TextEncoder().encode(text).length);
    expect(await folder.readText("odd name? #1 100%.md")).toBe(text);
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    await folder.writeBinary("all.bin", bytes.buffer);
    expect(new Uint8Array(await folder.readBinary("all.bin"))).toEqual(bytes);
  });

  it("makes, renames and removes", async () => {
    const folder = await folderOver({ "a.md": "a" });
    await folder.makeFolder("new");
    await folder.rename("a.md", "new/b.md");
    expect(await folder.stat("a.md")).toBeNull();
    expect(await folder.stat("new/b.md")).toMatchObject({ kind: "file", path: "new/b.md" });
    await folder.remove("new/b.md");
    expect(await folder.stat("new/b.md")).toBeNull();
    expect(await folder.stat("new")).toMatchObject({ kind: "folder" });
  });

  it("rejects with the server's own words", async () => {
    const folder = await folderOver({});
    await expect(folder.readText("no.md")).rejects.toThrow('The vault has no "no.md".');
    await expect(folder.writeText("../out.md", "x")).rejects.toThrow("leads out of the vault");
  });

  it("says so when the server is gone", async () => {
    const server = await runningServer(await temporaryFolder());
    const folder = new HttpFolder(server.key, `http://127.0.0.1:${server.port}`);
    await server.close();
    await expect(folder.readText("note.md")).rejects.toThrow("cannot be reached (note.md)");
  });
});
