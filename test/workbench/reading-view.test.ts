// @vitest-environment happy-dom
import type * as O from "obsidian";
import { describe, expect, test } from "vitest";
import { eventually, manifest, openVault, pluginSource, textIn } from "./temporary-vault";

async function reading(text: string, body = ""): Promise<{ app: O.App; root: string; el: HTMLElement }> {
  const { host, app, root } = await openVault({ "a.md": text, "b.md": "there" });
  await host.loadPlugin(manifest, pluginSource(body));
  await app.workspace.openLinkText("a", "", false, { state: { mode: "preview" } });
  const el = document.querySelector<HTMLElement>(".markdown-preview-view");
  if (el === null) throw new Error("no reading view");
  await eventually(() => el.querySelector(".markdown-preview-section > div") !== null);
  return { app, root, el };
}

describe("reading view", () => {
  test("draws what the app draws", async () => {
    const { el } = await reading(
      [
        "---\ntitle: hidden\n---\n# A *title*\n",
        "one\ntwo ==marked== %%secret%% [[b|link]] [[none]] [out](https://example.org)\n",
        "- [x] done\n- [ ] open\n\t- nested\n",
        "> [!warning]- Careful\n> inside\n",
        "| a | b |\n| - | -: |\n| 1 | [[b]] |\n",
        "```js\ncode\n```\n",
        "%%\nnot shown\n%%\n",
        "last line ^id\n",
      ].join("\n"),
    );
    expect(el.querySelector("h1")?.dataset["heading"]).toBe("A title");
    expect(el.querySelector("h1 em")?.textContent).toBe("title");
    expect(el.querySelector("p")?.innerHTML).toContain("one<br>");
    expect(el.querySelector("mark")?.textContent).toBe("marked");
    expect(el.textContent).not.toMatch(/secret|not shown|hidden|\^id/);
    const links = [...el.querySelectorAll<HTMLElement>("p a.internal-link")];
    expect(
      links.map((link) => [link.dataset["href"], link.textContent, link.classList.contains("is-unresolved")]),
    ).toEqual([
      ["b", "link", false],
      ["none", "none", true],
    ]);
    expect(el.querySelector("a.external-link")?.getAttribute("href")).toBe("https://example.org");
    const tasks = [...el.querySelectorAll<HTMLInputElement>("li.task-list-item > input")];
    expect(tasks.map((box) => box.checked)).toEqual([true, false]);
    expect(el.querySelector('.callout[data-callout="warning"] .callout-title-inner')?.textContent).toBe(
      "Careful",
    );
    expect(el.querySelector(".callout.is-collapsed .callout-content")?.textContent).toBe("inside");
    expect(el.querySelector("table td a")?.textContent).toBe("b");
    expect(el.querySelector("pre > code.language-js")?.textContent).toBe("code\n");
  });

  test("hostile HTML does nothing", async () => {
    const { el } = await reading(
      [
        "<script>window.hacked = true</script>\n",
        '<img src="x" onerror="window.hacked = true"> and <b onclick="window.hacked = true">bold *and more*</b> end\n',
        '<a href="javascript:window.hacked = true">a</a> [b](javascript:alert(1))\n',
        "![tracker](https://example.org/pixel.png)\n",
      ].join("\n"),
    );
    expect(el.querySelector("script, img[src], [onerror], [onclick]")).toBeNull();
    expect(el.querySelector("b")?.innerHTML).toBe("bold <em>and more</em>");
    for (const link of el.querySelectorAll("a"))
      expect(link.getAttribute("href") ?? "").not.toContain("javascript");
    expect((window as unknown as { hacked?: boolean }).hacked).toBeUndefined();
  });

  test("a plugin's code blocks and post processors know their place", async () => {
    const { app, el } = await reading(
      "# One\n\n```probe\nlist all\n```\n\ntext\n",
      `onload() {
        this.registerMarkdownCodeBlockProcessor("probe", (source, el, ctx) => {
          const { lineStart, lineEnd } = ctx.getSectionInfo(el);
          el.setText([source, ctx.sourcePath, lineStart, lineEnd].join("|"));
          const child = new o.MarkdownRenderChild(el);
          child.onunload = () => { window.gone = true; };
          ctx.addChild(child);
        });
        this.registerMarkdownPostProcessor((el) => { for (const p of el.findAll("p")) p.addClass("seen"); });
      }`,
    );
    await eventually(() => el.querySelector(".block-language-probe") !== null);
    expect(el.querySelector(".block-language-probe")?.textContent).toBe("list all|a.md|2|4");
    expect(el.querySelector("p")?.className).toBe("seen");
    app.workspace.getMostRecentLeaf()?.detach();
    await eventually(() => (window as unknown as { gone?: boolean }).gone === true);
  });

  test("ticking a task writes it", async () => {
    const { el, root, app } = await reading("> - [ ] one\n> - [x] two\n");
    el.querySelectorAll<HTMLElement>("input.task-list-item-checkbox")[0]?.click();
    await eventually(() => app.workspace.activeEditor?.editor?.getLine(0) === "> - [x] one");
    expect(await textIn(root, "a.md")).toBe("> - [x] one\n> - [x] two\n");
  });

  test("following a link, and jumping to a line", async () => {
    const { app, el } = await reading("top\n\n- one\n- two\n\nsee [[b]]\n");
    app.workspace.getMostRecentLeaf()?.setEphemeralState({ line: 3 });
    await eventually(() => el.querySelector(".is-flashing") !== null);
    expect(el.querySelector(".is-flashing")?.textContent).toBe("two");
    el.querySelector<HTMLElement>("a.internal-link")?.click();
    await eventually(() => app.workspace.getActiveFile()?.path === "b.md");
  });
});

test("MarkdownRenderer puts the blocks into the element and knows no section", async () => {
  const { host, app } = await openVault({});
  const plugin = await host.loadPlugin(
    manifest,
    pluginSource(`onload() {
      this.module = o;
      this.registerMarkdownPostProcessor((el, ctx) => { window.info = ctx.getSectionInfo(el); });
    }`),
  );
  const { module } = plugin as unknown as { module: typeof O };
  const el = document.body.createDiv();
  await module.MarkdownRenderer.render(app, "**bold**\n\n- item", el, "x.md", plugin);
  expect(el.innerHTML).toContain("<strong>bold</strong>");
  expect([...el.children].map((child) => child.tagName)).toEqual(["P", "UL"]);
  expect((window as unknown as { info: unknown }).info).toBeNull();
  el.remove();
});
