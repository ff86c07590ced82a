import { describe, expect, it } from "vitest";
import { defaultRules, readNote } from "../../../src/core/notes/read";
import type { Question } from "../../../src/core/questions/question";

function questions(text: string, path = "Journal/2025-06-11.md"): readonly Question[] {
  return readNote({ path, text, properties: null })?.questions ?? [];
}

/** "? kind text" for each question: `?` open, `.` settled by the note. */
function brief(text: string, path?: string): string[] {
  return questions(text, path).map((q) => `${q.open ? "?" : "."} ${q.kind} ${q.text}`);
}

const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
  // What counts as a question (Q1)
  [
    "several on a line",
    "do i feel useful? do i feel awake?",
    ["? own do i feel useful?", "? own do i feel awake?"],
  ],
  ["typos and no capitals", "shoud i realy stay?", ["? own shoud i realy stay?"]],
  [
    "wrapped over two lines",
    "what good thing are you postponing\nwith the life you have?",
    ["? own what good thing are you postponing with the life you have?"],
  ],
  [
    "hard-wrapped prose",
    "i keep asking whether the long way round is the only way that i\nknow how to take, or do i only like the walk along the harbour so\nmuch that i forgot to ask?",
    [
      "? own i keep asking whether the long way round is the only way that i know how to take, or do i only like the walk along the harbour so much that i forgot to ask?",
    ],
  ],
  [
    "a new thought on the next line is no wrap",
    "i feel flat\nwhat do i do all day?",
    ["? own what do i do all day?"],
  ],
  ["behind an arrow", "-> would i last? what do i do?", ["? own would i last?", "? own what do i do?"]],
  [
    "behind a lead-in",
    "the question is - how much do i want to leave?",
    ["? own how much do i want to leave?"],
  ],
  ["behind numbering", "1) is it the work?", ["? own is it the work?"]],
  ["in a list", "- is it the work\n- or is it me?", ["? own or is it me?"]],
  [
    "alternatives stay one",
    "is it because it feels hard? or because it feels wrong?",
    ["? own is it because it feels hard? or because it feels wrong?"],
  ],
  [
    "two full questions joined by or stay two",
    "will i learn? Or will i wither away?",
    ["? own will i learn?", "? own Or will i wither away?"],
  ],
  [
    "in a callout",
    "> [!question] what would i build?\n> and for whom?",
    ["? own what would i build?", "? own and for whom?"],
  ],
  ["in brackets", "call henk (did he get the letter?) before noon", ["? own did he get the letter?"]],
  [
    "with a link inside",
    "should we move [[Hearth]] to the [new shop](https://a.example/x?y=z)?",
    ["? own should we move Hearth to the new shop?"],
  ],
  ["with markup inside", "why **still** this `job`?", ["? own why still this job?"]],
  [
    "full-width mark, with words of another script before it",
    "on the board: 我为什么还在这里？",
    ["? own 我为什么还在这里？"],
  ],
  [
    "Spanish marks without a space",
    "¿qué te preocupa?¿qué te frena?",
    ["? own ¿qué te preocupa?", "? own ¿qué te frena?"],
  ],
  ["Arabic mark", "ماذا صنعت اليوم؟", ["? own ماذا صنعت اليوم؟"]],
  [
    "under an announcing heading, without marks",
    "### Questions about the move:\n1. What does the lab need before\n2. Who has the key\n3. call jo",
    ["? own What does the lab need before", "? own Who has the key"],
  ],
  [
    "under an announcing label",
    "questions for the summer\n- whether i stay\n- what i would make",
    ["? own whether i stay", "? own what i would make"],
  ],
  ["told, not asked", "i wonder whether the shed would do", ["? own i wonder whether the shed would do"]],
  ["doubt marks are none", "planner ii (?) and a (sp?) word ???", []],

  // What is not one (Q2)
  ["fenced code", "```\nwhy?\n```\nand then", []],
  ["fenced code in a list", "- ```\n  why?\n  ```\n- but why?", ["? own but why?"]],
  ["indented code", "text\n\n    is this pasted?\n\nand is this mine?", ["? own and is this mine?"]],
  ["inline code and URLs", 'see `a ? b : c` and https://a.example/?q=why and <a href="?x">it</a>', []],
  ["math", "$f(x) \\overset{?}{=} y$ holds", []],
  ["comments", "%% why? %% and <!-- what? --> yes", []],
  ["a comment over lines", "%%\nwhy do i hide this?\n%%\nwhat next?", ["? own what next?"]],
  ["frontmatter", "---\nprompt: what did i learn?\n---\nnothing", []],
  ["page names", "- [[What is the plan?]]\n- [[a]] and [[b?]]", []],
  ["scripts", '<script>if (confirm("leave?")) go()</script>', []],
  ["regexes and optional chaining", "foo?.bar and ^a?b$ and x ?: y", []],
  ["templates", "# {{title}}\n\n## What went well?\n\n", ["? prompt What went well?"]],
  ["a table's head", "| Who? | When? |\n|---|---|\n| a | b |", []],

  // Whose question it is (Q3)
  [
    "asked by someone, by a label",
    "omars questions:\n- do you feel useful?",
    ["? asked do you feel useful?"],
  ],
  [
    "in a quotation",
    "> where do people work on what keeps me awake?",
    ["? quoted where do people work on what keeps me awake?"],
  ],
  [
    "in quotation marks",
    "she said “and what did the coat cost?” and left",
    ["? quoted and what did the coat cost?"],
  ],
  ["a link's words", "- [Will it rain?](https://a.example/rain)", ["? quoted Will it rain?"]],
  [
    "a story",
    "my mother peels a pear. *why are you so thin*, she says. what is a family if not people who count your meals?",
    [". rhetorical what is a family if not people who count your meals?"],
  ],
  ["a task", "- [ ] book the train, or drive? 📅 2025-01-02", ["? task book the train, or drive?"]],
  ["a ticked task", "- [x] is there a slide template?", [". task is there a slide template?"]],
  ["a heading in a dated note", "### What did i learn?\n- nothing new", [". prompt What did i learn?"]],
  [
    "pasted chat",
    "[28/11, 18:40] Priya: are you home?\n[28/11, 18:41] Ines: yes\n[28/11, 18:42] Priya: good",
    [". quoted are you home?"],
  ],

  // Answered in place (Q4)
  [
    "on the same line",
    "what is my happiness equation? it's friends, cooking, a bike",
    [". own what is my happiness equation?"],
  ],
  ["by a reason", "why am i asking? because i am tired", [". own why am i asking?"]],
  [
    "by a list of things",
    "what gives me energy? the river, a number on a display",
    [". own what gives me energy?"],
  ],
  ["by one of what was offered", "am i tired or bored? tired, it turns out", [". own am i tired or bored?"]],
  ["by yes", "should i stay late? yes, wei brings dumplings", [". own should i stay late?"]],
  ["behind a dash", "can i lock the panel? - done", [". own can i lock the panel?"]],
  ["by a list below", "what are the next steps?\n1. draft\n2. send", [". own what are the next steps?"]],
  ["by an indented reply", "- how does this end?\n\t- with a party", [". own how does this end?"]],
  ["struck out", "~~should i call?~~ done", [". own should i call?"]],
  ["a hedge leaves it open", "what would i do? i don't know", ["? own what would i do?"]],
  ["a feeling is no answer", "should i stay? i've been here five weeks", ["? own should i stay?"]],
  [
    "a remark is no answer",
    "is it valuable, or do i want it to be? that's a question for later",
    ["? own is it valuable, or do i want it to be?"],
  ],
  [
    "questions below are no answer",
    "- what now?\n\t- and for whom?",
    ["? own what now?", "? own and for whom?"],
  ],

  // Bad input (R5)
  ["CRLF", "what now?\r\nand then?\r\n", ["? own what now?", "? own and then?"]],
  ["a byte order mark", "\ufeff---\ntitle: a\n---\nwhat now?", ["? own what now?"]],
  ["an embed that was never closed", "![[Pasted image 2025.png\nwhat now?", ["? own what now?"]],
  ["a comment that was never closed", "%% note to self\nwhat now?", ["? own what now?"]],
  ["damaged characters", "intake ‚Üí triage. why donâ€™t we ask?", ["? own why donâ€™t we ask?"]],
  ["NUL bytes", "what\u0000 now is it?", ["? own what now is it?"]],
];

describe("what counts as a question, whose it is, and whether it is open", () => {
  it.each(cases)("%s", (_, text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});

describe("what a question carries", () => {
  it("says who asks", () => {
    expect(questions("Mira's questions:\n- when did you last lose track of time?")[0]?.asker).toBe("Mira");
  });

  it("keeps the answer beside the question, with its place", () => {
    const text = "what is enough? four days, and the boat";
    const answer = questions(text)[0]?.answer;
    expect(answer?.text).toBe("four days, and the boat");
    expect(text.slice(answer?.start, answer?.end)).toBe("four days, and the boat");
  });

  it("knows its lines, from zero, and the headings over it", () => {
    const [question] = questions(
      "# day\n## evening\n\nfirst line\nwhat good thing are you postponing\nwith the life you have?",
    );
    expect(question).toMatchObject({ line: 4, endLine: 5, under: ["day", "evening"] });
  });

  it("takes the day of a dated heading, and of an older passage", () => {
    const [first, second, third] = questions(
      "## 2025-02-03\nwhat now?\n## monday\nfrom november: still here?\n\nand today?",
    );
    expect(first?.dated).toEqual({ start: "2025-02-03", precision: "day" });
    expect(second?.dated).toEqual({ month: 11 });
    expect(third?.dated).toBeNull();
  });

  it("gives a reason for each decision", () => {
    const [question] = questions("Mira's questions:\n- what now? not sure");
    expect(question?.why.map(({ id }) => id)).toEqual([
      "ends-with-mark",
      "announced",
      "asked-by-label",
      "hedge",
    ]);
  });
});

describe("what a person leaves out", () => {
  const read = (text: string, rules: object, properties: Record<string, unknown> | null = null) =>
    readNote({ path: "a.md", text, properties }, { ...defaultRules, ...rules });

  it("passes over headings, with what stands below them", () => {
    const text = "## Stand-up\nwho is late?\n### more\nwhy?\n## Evening\nwhat now?";
    expect(read(text, { leftOutHeadings: ["stand-up"] })?.questions.map((q) => q.text)).toEqual([
      "what now?",
    ]);
  });

  it("passes over lines with a phrase", () => {
    expect(
      read("lunch: where?\nwhat now?", { leftOutPhrases: ["Lunch:"] })?.questions.map((q) => q.text),
    ).toEqual(["what now?"]);
  });

  it("leaves out notes by tag, also nested and in the properties", () => {
    expect(read("#work/log\nwhy?", { leftOutTags: ["work"] })).toBeNull();
    expect(read("why?", { leftOutTags: ["#fiction"] }, { tags: ["Fiction"] })).toBeNull();
    expect(read("why? #workshop", { leftOutTags: ["work"] })).not.toBeNull();
  });

  it("leaves out a note by its own property", () => {
    expect(read("why?", {}, { crossroads: "ignore" })).toBeNull();
    expect(read("why?", {}, { crossroads: "yes" })).not.toBeNull();
  });
});
