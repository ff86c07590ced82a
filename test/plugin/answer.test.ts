import { access } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { textIn } from "../workbench/temporary-vault";
import {
  editorOf,
  eventually,
  noteAt,
  openCrossroads,
  press,
  usePlugin,
  writeInto,
  type Crossroads,
  type OpenOptions,
} from "./app";
import { disk } from "./disk";

usePlugin();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2025, 8, 1, 9, 5) });
});
afterEach(() => {
  vi.useRealTimers();
});

const asked = "Journal/2025-06-11.md";
const log = "Crossroads/Question log.md";
const note = "it rained\n\nwhat gives me energy?\n";
const files = {
  [asked]: note,
  ".obsidian/daily-notes.json": '{ "folder": "Journal", "template": "templates/Daily" }',
  "templates/Daily.md": "# {{date:dddd D MMMM}}, {{time}}\n",
};
const today = "Journal/2025-09-01.md";
const line = (answer: string) =>
  `- [x] what gives me energy? ([[2025-06-11]]) — answered: ${answer} ✅ 2025-09-01\n`;

async function open(
  more: Readonly<Record<string, string>> = {},
  options: OpenOptions = {},
): Promise<Crossroads> {
  return openCrossroads({ ...files, ...more }, { folderAt: disk.at, ...options });
}

/** Opens a note and puts the cursor in a line of it. */
async function openAt({ app }: Crossroads, path: string, line: number): Promise<void> {
  await app.workspace.getLeaf(false).openFile(noteAt(app, path), { active: true });
  editorOf(app).setCursor(line);
}

/** Asks to answer the question at the cursor, and types an answer. */
async function type(opened: Crossroads, words: string): Promise<HTMLTextAreaElement> {
  expect(await opened.host.commands.run("crossroads:answer-question-at-cursor")).toBe(true);
  await eventually(() => field() !== null);
  const textarea = field();
  if (!textarea) throw new Error("There is nothing to type into.");
  if (words !== "") {
    textarea.value = words;
    textarea.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return textarea;
}

const field = () => document.querySelector<HTMLTextAreaElement>(".crossroads-answer-field");
const preview = () => document.querySelector<HTMLElement>(".crossroads-change")?.innerText ?? "";
const writeButton = () => document.querySelector<HTMLButtonElement>(".modal-button-container .mod-cta");
const write = async () => {
  press("Enter", { ctrlKey: true });
  await eventually(() => field() === null);
};
const added = () => [...document.querySelectorAll(".crossroads-change ins")].map((each) => each.textContent);

describe("answering the question at the cursor", () => {
  it("writes the answer into today's note, made with its template, and a line into the log: all shown before", async () => {
    const opened = await open();
    await openAt(opened, asked, 2);
    await type(opened, "the river");
    await eventually(() => added().length > 0);
    expect([...document.querySelectorAll(".crossroads-change-path")].map((each) => each.textContent)).toEqual(
      [today, log],
    );
    const shown = [
      "# Monday 1 September, 09:05",
      "",
      "> what gives me energy? ([[2025-06-11]])",
      "",
      "the river",
      "# Question log",
      "",
      line("the river ([[2025-09-01]])").trimEnd(),
    ];
    expect([...document.querySelectorAll(".crossroads-change-line")].map((each) => each.textContent)).toEqual(
      shown,
    );
    expect(added()).toEqual(shown.slice(1));
    await write();
    expect(await textIn(opened.root, today)).toBe(`${shown.slice(0, 5).join("\n")}\n`);
    expect(await textIn(opened.root, log)).toBe(`${shown.slice(5).join("\n")}\n`);
    expect(await textIn(opened.root, asked)).toBe(note);
  });

  it("is told of where it is not in view, and taken back with one button or one command", async () => {
    const opened = await open();
    await openAt(opened, asked, 2);
    await type(opened, "the river");
    await write();
    const button = document.querySelector<HTMLElement>(".notice button");
    expect(button?.closest(".notice")?.textContent).toContain("Written to 2025-09-01 and Question log.");
    button?.click();
    await eventually(() => opened.host.notices().at(-1) === "Taken back: 2025-09-01 and Question log.");
    await expect(access(join(opened.root, today))).rejects.toThrow();
    await expect(access(join(opened.root, log))).rejects.toThrow();
    expect(await opened.host.commands.run("crossroads:undo-last-change")).toBe(false);
    // Once more, by the command.
    await type(opened, "a number");
    await write();
    expect(await opened.host.commands.run("crossroads:undo-last-change")).toBe(true);
    await eventually(() => opened.app.vault.getFileByPath(today) === null);
  });

  it("goes under a heading of the note that is there, by one step of its editor's undo, and says nothing of what one sees", async () => {
    const before = "# Monday\n\n## Answers\n\n## Log\nwhat gives me energy?\n";
    const opened = await open(
      { [today]: before, [log]: "# Question log\n" },
      { data: { answersHeading: "Answers" } },
    );
    await openAt(opened, today, 5);
    await type(opened, "the river");
    await write();
    const editor = editorOf(opened.app);
    expect(editor.getValue()).toBe(
      "# Monday\n\n## Answers\n\n> what gives me energy?\n\nthe river\n\n## Log\nwhat gives me energy?\n",
    );
    expect(opened.host.notices().at(-1)).toContain("Written to Question log.");
    editor.undo();
    expect(editor.getValue()).toBe(before);
  });

  it("goes where the settings say, or where one chooses for this once", async () => {
    const opened = await open({}, { data: { answersGo: "under-question", logPath: "Meta/log" } });
    await openAt(opened, asked, 2);
    await type(opened, "the river");
    await write();
    expect(editorOf(opened.app).getValue()).toBe(`${note}→ the river\n`);
    expect(await textIn(opened.root, "Meta/log.md")).toContain(line("the river"));
    await type(opened, "the river\nand a number");
    const select = document.querySelector<HTMLSelectElement>(".crossroads-change-body select");
    if (!select) throw new Error("There is no choice.");
    select.value = "log";
    select.dispatchEvent(new Event("change"));
    const half = document.querySelector<HTMLInputElement>(".crossroads-change-body input");
    half?.click();
    await write();
    expect(await textIn(opened.root, "Meta/log.md")).toBe(
      "# Question log\n\n- [/] what gives me energy? ([[2025-06-11]]) — half answered: the river and a number ✅ 2025-09-01\n",
    );
    expect(opened.app.vault.getFileByPath(today)).toBeNull();
  });

  it("is there only where a question is", async () => {
    const opened = await open();
    await openAt(opened, asked, 0);
    expect(await opened.host.commands.run("crossroads:answer-question-at-cursor")).toBe(false);
    editorOf(opened.app).setValue("just typed: who am i?\n");
    editorOf(opened.app).setCursor(0);
    await type(opened, "");
    expect(document.querySelector(".crossroads-modal blockquote")?.textContent).toContain("who am i?");
    expect(preview()).toContain("There is nothing to write yet.");
    expect(writeButton()?.disabled).toBe(true);
  });

  it("loses nothing of what was typed: closed, it is a draft", async () => {
    const opened = await open();
    await openAt(opened, asked, 2);
    await type(opened, "half a thou");
    press("Escape");
    await eventually(() => field() === null);
    expect(opened.host.notices().at(-1)).toContain("kept");
    expect((await type(opened, "")).value).toBe("half a thou");
    await write();
    await expect(textIn(opened.root, today)).resolves.toContain("half a thou");
    expect((await type(opened, "")).value).toBe("");
    press("Escape");
    expect(opened.host.notices().filter((text) => text.includes("kept"))).toHaveLength(1);
  });

  it("keeps what came into a note while one was typing", async () => {
    const opened = await open({ [today]: "morning\n" });
    await openAt(opened, asked, 2);
    await type(opened, "the river");
    await eventually(() => preview().includes("morning"));
    await writeInto(opened.root, today, "morning\nfrom the phone\n");
    await writeInto(opened.root, log, "- [ ] why? — parked until spring\n");
    await write();
    expect(await textIn(opened.root, today)).toContain("morning\nfrom the phone\n\n> what gives me energy?");
    expect(await textIn(opened.root, log)).toBe(
      `- [ ] why? — parked until spring\n${line("the river ([[2025-09-01]])")}`,
    );
  });
});

describe("a disk that is full", () => {
  it("keeps the window open with all that was typed, and says what is missing", async () => {
    const opened = await open();
    await openAt(opened, asked, 2);
    await type(opened, "the river");
    disk.isFull = () => true;
    press("Enter", { ctrlKey: true });
    await eventually(() => opened.host.notices().at(-1) === "2025-09-01 was not written. The disk is full.");
    expect(field()?.value).toBe("the river");
    disk.isFull = () => false;
    await eventually(() => writeButton()?.disabled === false);
    await write();
    expect(await textIn(opened.root, log)).toContain(line("the river ([[2025-09-01]])"));
  });

  it("for the second note, has the rest written later, once", async () => {
    const opened = await open({ [today]: "morning\n" });
    await openAt(opened, asked, 2);
    await type(opened, "the river");
    disk.isFull = (path) => path === log;
    press("Enter", { ctrlKey: true });
    await eventually(() =>
      opened.host
        .notices()
        .includes("Question log was not written. The disk is full. Already written: 2025-09-01."),
    );
    disk.isFull = () => false;
    await eventually(() => writeButton()?.disabled === false);
    expect(writeButton()?.textContent).toBe("Write the rest");
    await write();
    expect(await textIn(opened.root, today)).toBe(
      "morning\n\n> what gives me energy? ([[2025-06-11]])\n\nthe river\n",
    );
    expect(await textIn(opened.root, log)).toContain(line("the river ([[2025-09-01]])"));
    await opened.host.commands.run("crossroads:undo-last-change");
    await eventually(() => opened.app.vault.getFileByPath(log) === null);
    expect(await textIn(opened.root, today)).toBe("morning\n");
  });
});

describe("today's note", () => {
  const answered = "\n\n> what gives me energy? ([[2025-06-11]])\n\nthe river\n";
  it.each<[string, Record<string, string>, path: string, text: string]>([
    [
      "of Daily notes, with folders in its format",
      { ".obsidian/daily-notes.json": '{ "folder": "Days", "format": "YYYY/MM/YYYY-MM-DD" }' },
      "Days/2025/09/2025-09-01.md",
      answered.trimStart(),
    ],
    [
      "of Periodic Notes 0.0.17",
      {
        ".obsidian/community-plugins.json": '["periodic-notes"]',
        ".obsidian/plugins/periodic-notes/data.json":
          '{ "daily": { "enabled": true, "folder": "P", "format": "DD-MM-YYYY", "template": "tpl" } }',
        "templates/tpl.md": "[[{{yesterday}}]] {{title}} <% tp.x %>",
      },
      "P/01-09-2025.md",
      `[[31-08-2025]] 01-09-2025 <% tp.x %>${answered.trimEnd()}`,
    ],
    [
      "of Periodic Notes 1.0",
      {
        ".obsidian/community-plugins.json": '["periodic-notes"]',
        ".obsidian/plugins/periodic-notes/data.json":
          '{ "activeCalendarSet": "a", "calendarSets": [{ "id": "a", "day": { "enabled": true, "folder": "P1", "templatePath": "templates/tpl.md" } }] }',
        "templates/tpl.md": "# {{date+1d:ddd}}\n",
      },
      "P1/2025-09-01.md",
      `# Tue${answered}`,
    ],
    [
      "of Journals",
      {
        ".obsidian/community-plugins.json": '["journals"]',
        ".obsidian/plugins/journals/data.json": JSON.stringify({
          journals: {
            Mine: {
              name: "Mine",
              write: { type: "day" },
              dateFormat: "YYYY-MM-DD",
              nameTemplate: "{{date}}",
              folder: "Journals/{{journal_name}}",
              templates: ["gone", "templates/tpl"],
              frontmatter: { dateField: "day-of" },
            },
          },
        }),
        "templates/tpl.md": "---\ntags: log\n---\n# {{note_name}}\n",
      },
      "Journals/Mine/2025-09-01.md",
      `---\ntags: log\njournal: Mine\nday-of: 2025-09-01\n---\n# 2025-09-01${answered}`,
    ],
    [
      "as it is, where another plugin's has been begun",
      {
        ".obsidian/community-plugins.json": '["periodic-notes"]',
        ".obsidian/plugins/periodic-notes/data.json": '{ "daily": { "enabled": true, "folder": "P" } }',
        [today]: "begun",
      },
      today,
      `begun${answered.trimEnd()}`,
    ],
  ])("%s", async (_name, more, path, text) => {
    const opened = await open(more);
    await openAt(opened, asked, 2);
    await type(opened, "the river");
    await write();
    expect(await textIn(opened.root, path)).toBe(text);
  });
});

describe("answering an open question", () => {
  it("lets one choose it by its words, the last asked first", async () => {
    const opened = await open({ "Journal/2025-07-01.md": "should i stay?\n" });
    await eventually(() => document.querySelector(".crossroads-status")?.textContent === "2 open questions");
    await opened.host.commands.run("crossroads:answer-open-question");
    const items = () =>
      [...document.querySelectorAll(".prompt .suggestion-item")].map((item) => item.textContent);
    expect(items()).toEqual(["should i stay?1 Jul 2025", "what gives me energy?11 Jun 2025"]);
    press("ArrowDown");
    press("Enter");
    await eventually(() => field() !== null);
    expect(document.querySelector(".crossroads-modal blockquote")?.textContent).toBe("what gives me energy?");
  });

  it("says calmly that there is none", async () => {
    const opened = await openCrossroads({ "a.md": "nothing\n" });
    await opened.host.commands.run("crossroads:answer-open-question");
    expect(opened.host.notices()).toEqual(["No open questions."]);
  });
});
