// @vitest-environment happy-dom
import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "vitest";
import { createHost } from "../../workbench/host";
import { NodeFolder } from "../../workbench/node-folder";
test("real", async () => {
  const dir = mkdtempSync(join(tmpdir(), "ex-"));
  cpSync("examples/vault", dir, { recursive: true });
  const t0 = performance.now();
  const host = await createHost({
    folder: new NodeFolder(dir),
    container: document.body,
    vaultName: "ex",
    conditions: { deferredLeaves: true },
  });
  console.log("start", performance.now() - t0, host.app.vault.getMarkdownFiles().length);
  await host.loadPlugin(
    JSON.parse(readFileSync("manifest.json", "utf8")),
    readFileSync("main.js", "utf8"),
    "",
    { userEnabled: true },
  );
  await new Promise((r) => setTimeout(r, 1500));
  console.log(host.commands.list().filter((c) => c.id.startsWith("cross")));
  console.log(
    host.app.workspace.getLeavesOfType("crossroads-questions").length,
    document.querySelector(".status-bar")?.textContent,
    host.cli.list().map((c) => c.name),
  );
  console.log(document.querySelector(".mod-right-split")?.textContent?.slice(0, 1500));
  host.openSettings("crossroads");
  console.log(document.querySelector(".vertical-tab-content")?.textContent?.slice(0, 800));
  console.log(host.errors());
  await host.unload();
  console.log(document.body.innerHTML.length);
}, 30000);
