import type { Editor, MarkdownView } from "obsidian";
import { describe, expect, it } from "vitest";
import {
  activeRow,
  button,
  chooseItem,
  countShown,
  eventually,
  noteAt,
  openCrossroads,
  press,
  rows,
  rowTexts,
  showSidebar,
  sortByLastAsked,
  tree,
  usePlugin,
} from "./app";

usePlugin();

const day = "journal/2025-06-11.md";
const files = {
  "journal/2024-11-02.md": "should i stay in town?\n",
  [day]:
    "rain\n\nwhat would i build with more time?\n\nlunch with ines\n\nshould i stay in town?\n\nwhat gives me enrgy?\n\ndid the bank write?\n\nthe ferry was late. should i stay in town?\n",
  "Crossroads/Question log.md":
    "- [x] what gives me enrgy? ([[2025-06-11]]) — answered: the river ✅ 2025-06-12\n" +
    "- [x] did the bank write? ([[2025-06-11]]) — answered: yes ✅ 2025-06-12\n",
};
const stay = "should i stay in town?";
const build = "what would i build with more time?";

interface Typing {
  readonly editor: Editor;
  /** Puts words in place of others, letter by letter, with what is typed saved after each. */
  readonly type: (at: number, words: string, check: () => void) => Promise<void>;
  readonly remove: (from: number, to: number) => Promise<void>;
  readonly put: (at: number, words: string) => Promise<void>;
  readonly text: () => string;
}

/** Opens the note and the sidebar beside it, and types as a person does: the app saves what stands there and tells of it. */
async function typing(): Promise<Typing> {
  const opened = await openCrossroads(files);
  const { app } = opened;
  const leaf = app.workspace.getLeaf(false);
  await leaf.openFile(noteAt(app, day), { active: true });
  const { editor } = leaf.view as MarkdownView;
  await showSidebar(opened, 2);
  sortByLastAsked();
  const save = async () => {
    await (leaf.view as MarkdownView).save();
    await opened.host.settled();
    // Changes are gathered for a moment before they are told.
    await new Promise((resolve) => setTimeout(resolve, 90));
  };
  const put = async (at: number, words: string) => {
    editor.replaceRange(words, editor.offsetToPos(at));
    await save();
  };
  return {
    editor,
    put,
    text: () => editor.getValue(),
    type: async (at, words, check) => {
      for (const [index, letter] of [...words].entries()) {
        await put(at + index, letter);
        check();
      }
    },
    remove: async (from, to) => {
      editor.replaceRange("", editor.offsetToPos(from), editor.offsetToPos(to));
      await save();
    },
  };
}

const wordsOf = (row: Element | null) => row?.querySelector(".crossroads-row-text")?.textContent ?? "";
const expandedRows = () => rows().filter((row) => row.getAttribute("aria-expanded") === "true");
const find = (words: string) => {
  const row = rows().find((each) => wordsOf(each) === words);
  if (!row) throw new Error(`No row "${words}", but: ${rowTexts().join(" | ")}`);
  return row;
};

/** Goes to a row's place, and says the line it leads to. */
async function lineOf({ editor }: Typing, row: HTMLElement, words: string): Promise<number> {
  editor.setCursor(0, 0);
  row.click();
  await eventually(() => editor.getSelection() === words);
  return editor.getCursor("from").line;
}

/** The thread of several places expanded, and another row the active one. */
function prepare(): void {
  tree().focus();
  find(stay).querySelector<HTMLElement>(".crossroads-row-twisty")?.click();
  press("End", {}, tree());
  expect(wordsOf(activeRow())).toBe(build);
}

/** What holds at every moment: what was active and expanded stays so, no thread is there twice, what was answered stays away. */
function holds(active = build): void {
  expect(wordsOf(activeRow())).toBe(active);
  expect(activeRow()?.getAttribute("aria-selected")).toBe("true");
  expect(expandedRows().map(wordsOf)).toEqual([stay]);
  expect(rowTexts().filter((text) => /^(?:what gives|did the)/.test(text))).toEqual([]);
  const threads = rows().filter((row) => row.getAttribute("aria-level") === "1");
  expect(new Set(threads.map(wordsOf)).size).toBe(threads.length);
  expect(threads).toHaveLength(countShown());
}

/** Each row leads to its words, on the line on which they stand now. Ends with one of them as the active row. */
async function leadsRight(typed: Typing, last = stay): Promise<void> {
  const lines = typed.text().split("\n");
  const linesWith = (words: string) => lines.flatMap((line, at) => (line.includes(words) ? [at] : []));
  const places = rows().filter(
    (row) => row.getAttribute("aria-level") === "2" && !row.textContent.includes("2024"),
  );
  const found: number[] = [];
  for (const place of places) found.push(await lineOf(typed, place, stay));
  expect(found.sort((one, other) => one - other)).toEqual(linesWith(stay));
  for (const row of rows().filter((each) => each.getAttribute("aria-level") === "1")) {
    const words = wordsOf(row);
    expect(linesWith(words)).toContain(await lineOf(typed, row, words));
  }
  await lineOf(typed, find(last), last);
}

describe("while the note is being typed in", () => {
  it("a question comes letter by letter, above and below the others, and disturbs none", async () => {
    const typed = await typing();
    prepare();
    await typed.type(0, "who can i ask?\n\n", holds);
    expect(countShown()).toBe(3);
    await typed.type(typed.text().length, "\nis it late?", holds);
    expect(rowTexts().slice(-3)).toEqual(["who can i ask?", build, "is it late?"]);
    await leadsRight(typed);
  });

  it("a typo is mended, and what the log says of the question follows", async () => {
    const typed = await typing();
    prepare();
    await typed.type(typed.text().indexOf("enrgy") + 2, "e", holds);
    await typed.type(typed.text().indexOf("write?") + 5, " back", holds);
    await leadsRight(typed);
  });

  it("the active question is changed itself, and stays the active one wherever it goes", async () => {
    const typed = await typing();
    prepare();
    await typed.put(typed.text().length, "\nwho mends the bicycle?\n\nis the ferry late?\n");
    // A question that speaks of the writer's life matters more, and moves up.
    button("Change sort order").click();
    chooseItem("What matters most");
    await leadsRight(typed, "who mends the bicycle?");
    const at = typed.text().indexOf(" mends the bicycle");
    const places = new Set<number>();
    for (const [index, letter] of [..." in my life"].entries()) {
      await typed.put(at + index, letter);
      holds(/who .*/.exec(typed.text())?.[0].replace("  ", " "));
      places.add(rows().findIndex((row) => row === activeRow()));
    }
    expect(places.size).toBeGreaterThan(1);
    await leadsRight(typed);
  });

  it("an expanded question is changed itself, and stays expanded", async () => {
    const typed = await typing();
    prepare();
    const twice = "do i call ines?\n\n";
    await typed.put(0, twice + twice);
    find("do i call ines?").querySelector<HTMLElement>(".crossroads-row-twisty")?.click();
    for (const at of [twice.length + 14, 14])
      for (const [index, letter] of [..." now"].entries()) {
        await typed.put(at + index, letter);
        expect(expandedRows()).toHaveLength(2);
        expect(wordsOf(activeRow())).toMatch(/^do i call ines( n?o?w?)?\?$/);
      }
  });

  it("a line goes, and two come at once", async () => {
    const typed = await typing();
    prepare();
    const line = "lunch with ines\n\n";
    await typed.remove(typed.text().indexOf(line), typed.text().indexOf(line) + line.length);
    holds();
    const asked = "should i stay in town?\n\n";
    await typed.remove(typed.text().indexOf(asked), typed.text().indexOf(asked) + asked.length);
    holds();
    expect(find(stay).textContent).toContain("asked 2 times");
    await typed.put(0, "do i call ines?\nshould i stay in town?\n\n");
    holds();
    expect(find(stay).textContent).toContain("asked 3 times");
    expect(countShown()).toBe(3);
    await leadsRight(typed);
  });
});
