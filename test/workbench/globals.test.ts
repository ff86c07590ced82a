// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { openVault } from "./temporary-vault";

test("elements are made the app's way", async () => {
  await openVault({});
  const el = document.body.createDiv({
    cls: ["a b", "c"],
    text: "t",
    attr: { "data-x": 1, gone: null },
    title: "T",
  });
  expect(el.outerHTML).toBe('<div class="a b c" data-x="1" title="T">t</div>');
  const first = el.createSpan({ text: "first", prepend: true });
  expect(el.firstChild).toBe(first);
  const svg = el.createSvg("svg", { cls: "s", attr: { viewBox: "0 0 1 1" } });
  expect(svg.namespaceURI).toBe("http://www.w3.org/2000/svg");
  expect(createFragment((fragment) => fragment.createEl("b")).childNodes).toHaveLength(1);
  const input = createEl("input", { type: "number", value: "3", placeholder: "p" });
  expect([input.type, input.value, input.placeholder, input.parentNode]).toEqual(["number", "3", "p", null]);
  el.empty();
  expect(el.childNodes).toHaveLength(0);
  el.remove();
});

test("classes, text, finding, showing", async () => {
  await openVault({});
  const el = document.body.createDiv("x");
  el.addClass("a", "b c");
  el.toggleClass(["b", "d"], true);
  el.removeClass("a");
  expect(el.className).toBe("x b c d");
  const child = el.createDiv("child");
  child.setText("text");
  expect([el.find(".child"), el.findAll(".child")[0], child.matchParent(".x")]).toEqual([child, child, el]);
  expect(child.isShown()).toBe(true);
  el.hide();
  expect(child.isShown()).toBe(false);
  el.show();
  child.setCssProps({ "--n": "1" });
  expect(child.style.getPropertyValue("--n")).toBe("1");
  expect([child.doc, child.win, child.instanceOf(HTMLElement)]).toEqual([document, window, true]);
  el.remove();
});

test("listening through a parent, and no longer", async () => {
  await openVault({});
  const el = document.body.createDiv();
  const button = el.createEl("button", { cls: "b" });
  const inner = button.createSpan();
  const heard: string[] = [];
  const listen = (_event: MouseEvent, target: HTMLElement): void => void heard.push(target.className);
  el.on("click", ".b", listen);
  inner.click();
  el.off("click", ".b", listen);
  inner.click();
  expect(heard).toEqual(["b"]);
  el.remove();
});

test("children are put in order without taking those away that stay", async () => {
  await openVault({});
  const el = createDiv();
  const [a, b, c] = ["a", "b", "c"].map((text) => el.createSpan({ text }));
  if (a === undefined || b === undefined || c === undefined) throw new Error("no children");
  el.setChildrenInPlace([c, a]);
  expect(el.textContent).toBe("ca");
  expect(el.indexOf(a)).toBe(1);
  el.insertAfter(b, c);
  expect(el.textContent).toBe("cba");
});

test("JavaScript's own objects", async () => {
  await openVault({});
  const list = [3, 1, 3, 2];
  expect([list.first(), list.last(), list.contains(1), list.unique()]).toEqual([3, 2, true, [3, 1, 2]]);
  list.remove(3);
  expect(list).toEqual([1, 2]);
  expect(Object.keys(list)).toEqual(["0", "1"]);
  expect(["abc".contains("b"), "{0}-{1}".format("x", "y"), Math.clamp(9, 0, 5), Object.isEmpty({})]).toEqual([
    true,
    "x-y",
    5,
    true,
  ]);
});
