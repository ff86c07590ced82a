import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NoteText } from "../../../src/core/notes/note-text";
import { branchesIn } from "../../../src/core/transition/talk-track";
import talkTrackBreak from "../../../src/templates/talk-track-break.md";
import talkTrackMove from "../../../src/templates/talk-track-move.md";
import talkTrack from "../../../src/templates/talk-track.md";

const cues = (text: string): string[] => branchesIn(new NoteText(text)).map(({ cue }) => cue);

describe("the branches of a talk", () => {
  it("are read in a talk written by hand, as it stands", () => {
    const text = readFileSync("examples/vault/why im leaving halden.md", "utf8");
    expect(branchesIn(new NoteText(text)).map(({ line, cue, lines }) => [line + 1, cue, lines])).toEqual([
      [
        10,
        "if she wants me out by noon",
        [
          "ok. breathe. then i'd still like one hour with priya, in my own time",
          "“Of course. if that's the policy, that's the policy. ...”",
        ],
      ],
      [
        14,
        "why didn't you come to me first?",
        ["“I did, in march and in september, and i should have said it plainer. ...”"],
      ],
      [
        17,
        "if she offers the principal shaped thing",
        [
          "“That means a lot. i said yes somewhere else and i'm going to keep it.”",
          "don't ask for the email again. dont be clever",
        ],
      ],
      [21, "if she cries", ["wait. there are tissues in the drawer under the humidity poster"]],
      [24, "is it okko?", ["“no. okko earned it. ...”"]],
      [
        27,
        "where are you going?",
        ["“somewhere small, up the river. i'll tell you in december, over soup.”"],
      ],
    ]);
  });

  it.each([
    ["leaving", talkTrack, "if they make a counter-offer"],
    ["another team", talkTrackMove, "if they ask me to stay in the team"],
    ["a break", talkTrackBreak, "if they ask for other dates"],
  ])("are in the template that comes along: %s", (_, template, first) => {
    const branches = branchesIn(new NoteText(template));
    expect(branches).toHaveLength(8);
    expect(branches[0]?.cue).toBe(first);
    expect(branches.every(({ lines }) => lines.length === 1)).toBe(true);
  });

  it.each([
    [
      "in case",
      "*in case they ask*\nfine\n\n*en cas de doute*\nnon",
      ["in case they ask", "en cas de doute"],
    ],
    ["bold", "**If they say no**\nfine", ["If they say no"]],
    [
      "underscores, with a gap below",
      "_if he asks who knows_\n\n> you are the first\n",
      ["if he asks who knows"],
    ],
    [
      "somebody by name",
      "*if ruth offers more*\nno\n\n*so when?*\nsoon",
      ["if ruth offers more", "so when?"],
    ],
    [
      "items with nested lines",
      "- *if they push*\n\t- stay calm\n- *why now?*\n\t- because",
      ["if they push", "why now?"],
    ],
    ["left open", "*if she says today is my last day\ni understand", ["if she says today is my last day"]],
    ["a case without a line yet", "*if they get angry*\n", ["if they get angry"]],
    ["German", "*wenn sie fragt, wohin ich gehe*\nnach dem Urlaub", ["wenn sie fragt, wohin ich gehe"]],
    ["French", "*si elle propose plus d'argent*\nmerci, non", ["si elle propose plus d'argent"]],
    ["Spanish", "*si ella llora*\nespera", ["si ella llora"]],
    ["Dutch", "*als zij boos wordt*\nrustig", ["als zij boos wordt"]],
    ["Portuguese", "*se ela perguntar porquê*\nporque sim", ["se ela perguntar porquê"]],
    ["Polish", "*jeśli ona zapyta*\nnie", ["jeśli ona zapyta"]],
  ])("are found: %s", (_, text, found) => {
    expect(cues(text)).toEqual(found);
  });

  it.each([
    [
      "headings of another kind",
      "*if she cries*\nwait\n\n*reasons for leaving*\n- money\n\n**what i keep**\nthe plant",
    ],
    ["questions without a line", "*if she cries*\nwait\n\n*where to?*\n\n## next"],
    ["bold questions", "*if she cries*\nwait\n\n**Where are the drawings?**\nin the drawer"],
    [
      "emphasis within a line",
      "*if she cries*\nwait\nmy mother peels a pear. *why are you so thin*, she says",
    ],
    ["code", "*if she cries*\nwait\n```\n*if he cries*\nx\n```"],
  ])("are not: %s", (_, text) => {
    expect(cues(text)).toEqual(["if she cries"]);
  });

  it.each([
    ["prompts of a journal", "*what gave me energy today?*\nthe river\n\n*what do i want?*\ntime"],
    ["my own choices", "*if i stay*\n- more of the same\n\n*if we move*\n- a garden"],
    [
      "what may come about",
      "**if it rains**\nwe stay in\n\n*if the pay is better*\nthen go\n\n*if i decide on monday*\nfine",
    ],
  ])("are none in %s", (_, text) => {
    expect(cues(text)).toEqual([]);
  });

  it("end where a paragraph stands apart", () => {
    const [branch] = branchesIn(
      new NoteText("*if she cries*\nwait\n\n> breathe\n\nthat was it. thanks again"),
    );
    expect(branch?.lines).toEqual(["wait", "breathe"]);
  });

  it("take any text", () => {
    const piece = fc.constantFrom(
      "*",
      "**",
      "_",
      "\n",
      "*if she says*\n",
      "> ",
      "- ",
      "# ",
      "?",
      "\t",
      "```\n",
      "| a |\n",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        for (const { line } of branchesIn(new NoteText(text)))
          expect(line).toBeLessThan(text.split("\n").length);
      }),
    );
  });
});
