// @vitest-environment happy-dom
import { mkdir, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { NodeFolder } from "../../workbench/node-folder";
import { eventually, noteAt, openVault, temporaryFolder, textIn, writeInto } from "./temporary-vault";

describe("writing", () => {
  test("two changes of one file at the same time both hold", async () => {
    const { app, root } = await openVault({ "a.md": "" });
    const file = noteAt(app, "a.md");
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => app.vault.process(file, (text) => `${text}${n};`)),
    );
    expect((await textIn(root, "a.md")).split(";")).toHaveLength(21);
  });

  test("properties are written anew: their comments are lost, the body stays", async () => {
    const { app, root } = await openVault({
      "a.md": "---\ntitle: One # keep?\nlist: [a, b]\n---\nbody --- here\n",
    });
    await app.fileManager.processFrontMatter(noteAt(app, "a.md"), (frontmatter: Record<string, unknown>) => {
      frontmatter["status"] = "open";
    });
    expect(await textIn(root, "a.md")).toBe(
      "---\ntitle: One\nlist:\n  - a\n  - b\nstatus: open\n---\nbody --- here\n",
    );
  });

  test("broken properties are not touched", async () => {
    const broken = "---\ntitle: [oops\n---\n";
    const { app, root } = await openVault({ "a.md": broken });
    await expect(app.fileManager.processFrontMatter(noteAt(app, "a.md"), () => undefined)).rejects.toThrow();
    expect(await textIn(root, "a.md")).toBe(broken);
  });

  test("a note without properties gets some, and an emptied one is told apart", async () => {
    const { app, root } = await openVault({ "a.md": "body" });
    await app.fileManager.processFrontMatter(noteAt(app, "a.md"), (frontmatter: Record<string, unknown>) => {
      frontmatter["a"] = 1;
    });
    expect(await textIn(root, "a.md")).toBe("---\na: 1\n---\nbody");
  });

  test("what exists already, or lies nowhere, is refused", async () => {
    const { app } = await openVault({ "a.md": "" });
    await expect(app.vault.create("a.md", "")).rejects.toThrow("File already exists.");
    await expect(app.vault.create("no/where.md", "")).rejects.toThrow("ENOENT");
    await expect(app.vault.createFolder("bad:name")).rejects.toThrow("cannot contain");
  });

  test("the trash is a folder of the vault, and two of one name fit in", async () => {
    const { app, root } = await openVault({ "a.md": "one", "x/a.md": "two" });
    await app.fileManager.trashFile(noteAt(app, "a.md"));
    await app.fileManager.trashFile(noteAt(app, "x/a.md"));
    expect(await textIn(root, ".trash/a.md")).toBe("one");
    expect(await textIn(root, ".trash/a 2.md")).toBe("two");
    expect(app.vault.getFiles()).toEqual([]);
  });
});

describe("renaming", () => {
  test("the cache moves along and tells of no change", async () => {
    const { app, host } = await openVault({ "a.md": "# One", "b.md": "see [[a]]" });
    const heard: string[] = [];
    app.metadataCache.on("changed", (file) => heard.push(file.path));
    app.vault.on("rename", (file, oldPath) => heard.push(`${oldPath} → ${file.path}`));
    await app.vault.rename(noteAt(app, "a.md"), "c.md");
    await host.settled();
    expect(heard).toEqual(["a.md → c.md"]);
    expect(app.metadataCache.getCache("c.md")?.headings?.[0]?.heading).toBe("One");
    expect(app.metadataCache.getCache("a.md")).toBeNull();
  });

  test("the file manager lets links follow", async () => {
    const { app, root } = await openVault({ "a.md": "", "b.md": "see [[a|it]], ![[a#x]] and [it](a.md)" });
    await app.fileManager.renameFile(noteAt(app, "a.md"), "c.md");
    expect(await textIn(root, "b.md")).toBe("see [[c|it]], ![[c#x]] and [it](c.md)");
  });

  test("a folder takes its files along", async () => {
    const { app } = await openVault({ "x/y/a.md": "" });
    const heard: string[] = [];
    app.vault.on("rename", (file, oldPath) => heard.push(`${oldPath} → ${file.path}`));
    const folder = app.vault.getFolderByPath("x");
    if (folder === null) throw new Error("no folder");
    await app.vault.rename(folder, "z");
    expect(heard).toEqual(["x → z", "x/y → z/y", "x/y/a.md → z/y/a.md"]);
    expect(noteAt(app, "z/y/a.md").parent?.path).toBe("z/y");
    expect(app.vault.getFiles()).toHaveLength(1);
  });
});

test("links: by name, by path, by the nearest of one name; and the shortest text back", async () => {
  const { app } = await openVault({ "a/n.md": "", "b/n.md": "", "only.md": "[[gone]] [[n]]" });
  const cache = app.metadataCache;
  expect(cache.getFirstLinkpathDest("n", "b/x.md")?.path).toBe("b/n.md");
  expect(cache.getFirstLinkpathDest("a/n", "")?.path).toBe("a/n.md");
  expect(cache.getFirstLinkpathDest("ONLY", "")?.path).toBe("only.md");
  expect(cache.fileToLinktext(noteAt(app, "only.md"), "")).toBe("only");
  expect(cache.fileToLinktext(noteAt(app, "b/n.md"), "only.md")).toBe("b/n");
  expect(cache.unresolvedLinks["only.md"]).toEqual({ gone: 1 });
  expect(app.fileManager.generateMarkdownLink(noteAt(app, "only.md"), "", "#h", "there")).toBe(
    "[[only#h|there]]",
  );
});

describe("changes from outside", () => {
  test("a file written, made and removed by another program", async () => {
    const { app, host, root } = await openVault({ "a.md": "# One", "old.md": "" });
    const heard: string[] = [];
    for (const name of ["create", "modify", "delete"] as const) {
      app.vault.on(name as "create", (file) => heard.push(`${name} ${file.path}`));
    }
    app.metadataCache.on("changed", (file, text, cache) =>
      heard.push(`changed ${file.path} ${text.length} ${cache.headings?.[0]?.heading}`),
    );
    await writeInto(root, "a.md", "# Two");
    await eventually(() => heard.includes("changed a.md 5 Two"));
    await writeInto(root, "new/b.md", "# New");
    await eventually(() => heard.includes("changed new/b.md 5 New"));
    await rm(join(root, "old.md"));
    await eventually(() => heard.includes("delete old.md"));
    await rename(join(root, "new/b.md"), join(root, "new/c.md"));
    await eventually(() => heard.includes("delete new/b.md") && heard.includes("create new/c.md"));
    await host.settled();
    expect(heard).toContain("create new");
  });

  test("the app's own writes are told of once", async () => {
    const { app } = await openVault({ "a.md": "" });
    const heard: string[] = [];
    app.vault.on("modify", (file) => heard.push(file.path));
    await app.vault.modify(noteAt(app, "a.md"), "own");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard).toEqual(["a.md"]);
  });
});

describe("the folder keeps to itself", () => {
  test.each(["../out.md", "/etc/passwd", "a/../../out.md", "", "C:/out.md", "a\0b"])(
    "%j is refused",
    async (path) => {
      const folder = new NodeFolder(await temporaryFolder({}));
      await expect(folder.writeText(path, "x")).rejects.toThrow("no path inside the vault");
    },
  );

  test("a link that leads out is neither followed nor listed", async () => {
    const outside = await temporaryFolder({ "secret.md": "s" });
    const root = await temporaryFolder({ "a.md": "" });
    await symlink(outside, join(root, "way-out"));
    await symlink(join(outside, "secret.md"), join(root, "s.md"));
    const folder = new NodeFolder(root);
    await expect(folder.readText("way-out/secret.md")).rejects.toThrow("leads out of the vault");
    await expect(folder.writeText("way-out/new.md", "")).rejects.toThrow("leads out of the vault");
    expect((await folder.list()).map(({ path }) => path)).toEqual(["a.md"]);
  });

  test("damaged bytes and a byte-order mark are read as the app reads them", async () => {
    const root = await temporaryFolder({});
    const folder = new NodeFolder(root);
    await folder.writeBinary("a.md", new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff]).buffer);
    expect(await folder.readText("a.md")).toBe("\uFEFFa\uFFFD");
  });

  test("errors say what and where", async () => {
    const root = await temporaryFolder({ "a.md": "", "b.md": "" });
    const folder = new NodeFolder(root);
    await mkdir(join(root, "d"));
    await expect(folder.readText("none.md")).rejects.toThrow(/Cannot read none\.md: ENOENT/);
    await expect(folder.rename("a.md", "b.md")).rejects.toThrow(
      "Cannot rename to b.md a.md: there is something of that name",
    );
    expect(() => new NodeFolder(join(root, "nowhere"))).toThrow("There is no folder");
  });
});
