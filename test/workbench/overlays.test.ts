// @vitest-environment happy-dom
import type * as O from "obsidian";
import { describe, expect, test } from "vitest";
import { eventually, manifest, openVault, pluginSource, press } from "./temporary-vault";

/** The plugin's own module, for using the app's classes as a plugin does. */
async function moduleOf(
  files: Record<string, string> = {},
): Promise<{ o: typeof O; app: O.App; errors: () => readonly unknown[] }> {
  const { host, app } = await openVault(files);
  const plugin = await host.loadPlugin(manifest, pluginSource(`onload() { this.module = o; }`));
  return { o: (plugin as unknown as { module: typeof O }).module, app, errors: () => host.errors() };
}

function pause(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

describe("modals", () => {
  test("open and close, with Escape, and give the focus back", async () => {
    const { o, app } = await moduleOf();
    const button = document.body.createEl("button");
    button.focus();
    const heard: string[] = [];
    class Probe extends o.Modal {
      override onOpen(): void {
        this.setTitle("Title");
        this.contentEl.createEl("input");
        heard.push("open");
      }
      override onClose(): void {
        heard.push("close");
      }
    }
    const modal = new Probe(app).setCloseCallback(() => heard.push("callback"));
    modal.open();
    expect(document.querySelector(".modal-container > .modal .modal-title")?.textContent).toBe("Title");
    expect(modal.modalEl.contains(document.activeElement)).toBe(true);
    press("Escape");
    expect(document.querySelector(".modal-container")).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(heard).toEqual(["open", "close", "callback"]);
    button.remove();
  });

  test("a confirmation closes when its button is done, and stays when the handler says so", async () => {
    const { o, app } = await moduleOf();
    let stay = true;
    const modal = new o.ConfirmationModal(app);
    modal.addButton((button) =>
      button
        .setButtonText("Yes")
        .setInitialFocus()
        .onClick(async () => Promise.resolve(stay)),
    );
    modal.addCancelButton();
    modal.open();
    const yes = document.querySelector<HTMLButtonElement>(".modal-button-container button");
    expect(document.activeElement).toBe(yes);
    yes?.click();
    await pause();
    expect(modal.containerEl.isConnected).toBe(true);
    stay = false;
    yes?.click();
    await pause();
    expect(modal.containerEl.isConnected).toBe(false);
  });

  test("a fuzzy suggester: typing narrows, the mouse chooses, nothing found is said", async () => {
    const { o, app } = await moduleOf();
    const chosen: string[] = [];
    class Probe extends o.FuzzySuggestModal<string> {
      getItems(): string[] {
        return ["stay or leave", "what would I build", "regret at eighty"];
      }
      getItemText(item: string): string {
        return item;
      }
      onChooseItem(item: string): void {
        chosen.push(item);
      }
    }
    const modal = new Probe(app);
    modal.open();
    const type = (query: string): void => {
      modal.inputEl.value = query;
      modal.inputEl.dispatchEvent(new Event("input"));
    };
    const items = (): string[] =>
      modal.resultContainerEl.findAll(".suggestion-item").map((el) => el.getText());
    expect(items()).toHaveLength(3);
    type("rgt");
    expect(items()).toEqual(["regret at eighty"]);
    expect(modal.resultContainerEl.findAll(".suggestion-highlight").length).toBeGreaterThan(0);
    type("zzz");
    expect(modal.resultContainerEl.querySelector(".suggestion-empty")?.textContent).toBe("No results found.");
    type("build");
    modal.resultContainerEl.find(".suggestion-item").click();
    expect(chosen).toEqual(["what would I build"]);
    expect(modal.containerEl.isConnected).toBe(false);
  });
});

test("a menu: sections, keyboard, disabled items, the focus back", async () => {
  const { o } = await moduleOf();
  const button = document.body.createEl("button");
  button.focus();
  const heard: string[] = [];
  const menu = new o.Menu();
  const add = (title: string, section: string): void => {
    menu.addItem((item) =>
      item
        .setTitle(title)
        .setSection(section)
        .setIcon("star")
        .onClick(() => heard.push(title)),
    );
  };
  add("one", "a");
  add("two", "b");
  add("three", "a");
  menu.addItem((item) => item.setTitle("off").setSection("b").setDisabled(true));
  menu.onHide(() => heard.push("hidden"));
  menu.showAtPosition({ x: 5, y: 5 });
  const rows = [...document.querySelectorAll(".menu .menu-item, .menu .menu-separator")];
  expect(rows.map((el) => el.textContent)).toEqual(["one", "three", "", "two", "off"]);
  press("ArrowDown");
  press("ArrowDown");
  expect(document.querySelector(".menu-item.selected")?.textContent).toBe("three");
  press("Enter");
  expect(heard).toEqual(["hidden", "three"]);
  expect(document.querySelector(".menu")).toBeNull();
  expect(document.activeElement).toBe(button);
  menu.showAtPosition({ x: 5, y: 5 });
  press("ArrowUp");
  expect(document.querySelector(".menu-item.selected")?.textContent).toBe("two");
  press("Escape");
  expect(document.querySelector(".menu")).toBeNull();
  button.remove();
});

test("keys: a scope on top keeps its parent's, a modifier counts", async () => {
  const { o, app } = await moduleOf();
  const heard: string[] = [];
  const parent = new o.Scope();
  parent.register([], "a", () => void heard.push("parent a"));
  const scope = new o.Scope(parent);
  scope.register(["Mod"], "a", () => {
    heard.push("mod a");
    return false;
  });
  app.keymap.pushScope(scope);
  press("a");
  press("a", { ctrlKey: true });
  app.keymap.popScope(scope);
  press("a");
  expect(heard).toEqual(["parent a", "mod a"]);
  const click = (init: MouseEventInit): O.PaneType | boolean =>
    o.Keymap.isModEvent(new MouseEvent("click", init));
  expect([
    click({}),
    click({ ctrlKey: true }),
    click({ ctrlKey: true, altKey: true }),
    click({ button: 1 }),
  ]).toEqual([false, "tab", "split", "tab"]);
});

test("a notice is drawn, goes when clicked, and goes by itself", async () => {
  const { o } = await moduleOf();
  const notice = new o.Notice("Stay", 0);
  new o.Notice("Brief", 10);
  expect([...document.querySelectorAll(".notice")].map((el) => el.textContent)).toEqual(["Stay", "Brief"]);
  await eventually(() => document.querySelectorAll(".notice").length === 1);
  notice.messageEl.click();
  expect(document.querySelector(".notice")).toBeNull();
});

describe("page preview", () => {
  async function hover(source: string, init: MouseEventInit): Promise<{ app: O.App; target: HTMLElement }> {
    const { host, app } = await openVault({ "a.md": "# One\n\n*alpha*\n\n# Two\n\nbeta\n" });
    const body = `onload() { this.registerHoverLinkSource("probe", { display: "Probe", defaultMod: true }); }`;
    await host.loadPlugin(manifest, pluginSource(body));
    const target = document.body.createDiv();
    app.workspace.trigger("hover-link", {
      event: new MouseEvent("mouseover", init),
      source,
      hoverParent: { hoverPopover: null },
      targetEl: target,
      linktext: "a#Two",
      sourcePath: "",
    });
    await pause(400);
    return { app, target };
  }

  test("shows the part of the note that the link names", async () => {
    const { target } = await hover("probe", { ctrlKey: true });
    expect(document.querySelector(".popover.hover-popover .markdown-rendered")?.textContent).toContain(
      "beta",
    );
    expect(document.querySelector(".hover-popover")?.textContent).not.toContain("alpha");
    target.remove();
  });

  test("waits for the Mod key where the source says so", async () => {
    const { target } = await hover("probe", {});
    expect(document.querySelector(".hover-popover")).toBeNull();
    press("Control", { ctrlKey: true }, document.body);
    await eventually(
      () =>
        document.querySelector(".hover-popover em") === null &&
        document.querySelector(".hover-popover") !== null,
    );
    target.remove();
  });
});

test("icons are Lucide's, with and without the prefix; a plugin's own can be added", async () => {
  const { o } = await moduleOf();
  const el = document.body.createDiv();
  o.setIcon(el, "lucide-star");
  expect(el.querySelector("svg.svg-icon.lucide-star")?.childElementCount).toBeGreaterThan(0);
  o.setIcon(el, "no-such-icon");
  expect(el.childElementCount).toBe(0);
  o.addIcon("own", '<circle cx="50" cy="50" r="10" />');
  o.setIcon(el, "own");
  expect(el.querySelector("svg circle")?.getAttribute("r")).toBe("10");
  el.remove();
});

test("an input suggester offers below its field and fills it", async () => {
  const { o, app } = await moduleOf();
  const input = document.body.createEl("input");
  class Probe extends o.AbstractInputSuggest<string> {
    protected getSuggestions(query: string): string[] {
      return ["alpha", "beta"].filter((word) => word.includes(query));
    }
    renderSuggestion(value: string, el: HTMLElement): void {
      el.setText(value);
    }
  }
  const suggest = new Probe(app, input).onSelect((value) => {
    suggest.setValue(value);
    suggest.close();
  });
  input.focus();
  input.value = "be";
  input.dispatchEvent(new Event("input"));
  expect([...document.querySelectorAll(".suggestion-item")].map((el) => el.textContent)).toEqual(["beta"]);
  press("Enter");
  expect(input.value).toBe("beta");
  expect(document.querySelector(".suggestion-container")).toBeNull();
  input.remove();
});
