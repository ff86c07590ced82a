// @vitest-environment happy-dom
import { mkdtemp, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createHost } from "../../workbench/host";
import { NodeFolder } from "../../workbench/node-folder";

const main = `
const { Plugin, ItemView } = require("obsidian");
class V extends ItemView { getViewType(){return "x";} getDisplayText(){return "X";} async onOpen(){ this.contentEl.createDiv({cls:"hello", text:"hi"}); } }
module.exports = class extends Plugin { onload(){ this.registerView("x", l=>new V(l)); this.addCommand({id:"open",name:"Open",callback:()=>this.app.workspace.ensureSideLeaf("x","right")});
 this.log=[]; this.registerEvent(this.app.metadataCache.on("changed",(f,d,c)=>this.log.push([f.path,d,c.headings?.[0]?.heading])));} };
`;

test("first", async () => {
  const dir = await mkdtemp(join(tmpdir(), "vault-"));
  await writeFile(join(dir, "a.md"), "# Hello\nwhat?\n");
  await mkdir(join(dir, ".obsidian"));
  const host = await createHost({ folder: new NodeFolder(dir), container: document.body, vaultName: "v" });
  const plugin = await host.loadPlugin(
    { id: "p", name: "P", author: "", version: "1", minAppVersion: "1.13.0", description: "" },
    main,
  );
  expect(await host.commands.run("p:open")).toBe(true);
  expect(document.querySelector(".mod-right-split .hello")?.textContent).toBe("hi");
  await host.app.workspace.openLinkText("a", "");
  const editor = host.app.workspace.activeEditor!.editor!;
  editor.transaction({
    changes: [
      { from: { line: 0, ch: 2 }, to: { line: 0, ch: 7 }, text: "Bye" },
      { from: { line: 1, ch: 0 }, text: "> " },
    ],
  });
  expect(editor.getValue()).toBe("# Bye\n> what?\n");
  editor.undo();
  expect(editor.getValue()).toBe("# Hello\nwhat?\n");
  await writeFile(join(dir, "a.md"), "# Outside\nwhat?\n");
  await new Promise((r) => setTimeout(r, 400));
  await host.settled();
  expect((plugin as unknown as { log: unknown[] }).log).toEqual([["a.md", "# Outside\nwhat?\n", "Outside"]]);
  expect(editor.getValue()).toBe("# Outside\nwhat?\n");
  expect(host.errors()).toEqual([]);
  await host.unload();
  expect(document.body.innerHTML).toBe("");
});
