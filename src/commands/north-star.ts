import { Notice, type Command, type Editor, type TFile } from "obsidian";
import { sayPeriod } from "../i18n/dates";
import type { SentenceKey } from "../i18n/en";
import { say } from "../i18n/say";
import { compassIcon, CompassView, compassViewType } from "../ui/north-star/compass-view";
import { checkIn, makeWay, setStar } from "../ui/north-star/star-place";
import { EnergyModal } from "../ui/north-star/energy-modal";
import { EnergySort } from "../ui/north-star/energy-sort";
import { insertWords, placeToWrite } from "../ui/north-star/insert";
import { pastLines } from "../ui/north-star/past";
import {
  anotherPrompt,
  choosePrompt,
  copyDecks,
  insertPromptOfDay,
  showSaidBefore,
} from "../ui/north-star/prompts";
import { chooseReview, refresh as refreshReviewNote, reviewFolder } from "../ui/north-star/review";
import { energySayings } from "../vault/energy-store";
import { today } from "../vault/today";
import type { CommandContext } from "./context";

/** The north star, prompts, energy, reviews, the compass. */
export function northStarCommands(context: CommandContext): Command[] {
  const { app, stars } = context;
  return [
    {
      id: "open-compass",
      name: say("command-open-compass"),
      icon: compassIcon,
      callback: () => void openCompass(context, false),
    },
    {
      id: "open-compass-in-sidebar",
      name: say("command-open-compass-in-sidebar"),
      icon: compassIcon,
      callback: () => void openCompass(context, true),
    },
    {
      id: "set-north-star",
      name: say("command-set-star"),
      icon: "star",
      callback: () => {
        setStar(context);
      },
    },
    {
      id: "check-in",
      name: say("command-check-in"),
      icon: "circle-dot",
      callback: () => {
        // In a star's own note that star is meant.
        checkIn(context, stars.get(app.workspace.getActiveFile()?.path ?? "") ?? undefined);
      },
    },
    {
      id: "insert-prompt",
      name: say("command-prompt"),
      icon: "message-circle-question",
      callback: () => choosePrompt(context),
    },
    {
      id: "insert-prompt-of-day",
      name: say("command-prompt-today"),
      icon: "sunrise",
      callback: () => insertPromptOfDay(context),
    },
    inEditor("another-prompt", "command-prompt-another", "refresh-cw", (editor, file) =>
      anotherPrompt(context, editor, file),
    ),
    inEditor("said-before", "command-prompt-before", "history", (editor, file) =>
      showSaidBefore(context, editor, file),
    ),
    {
      id: "copy-decks",
      name: say("command-decks-copy"),
      icon: "copy",
      callback: () => {
        copyDecks(context);
      },
    },
    {
      id: "check-in-energy",
      name: say("command-energy"),
      icon: "battery-medium",
      callback: () => {
        new EnergyModal(context).open();
      },
    },
    {
      id: "sort-energy",
      name: say("command-energy-found"),
      icon: "list-checks",
      callback: async () => {
        new EnergySort(context, (await energySayings(app, context.index)).left).open();
      },
    },
    {
      id: "insert-last-year",
      name: say("command-last-year"),
      icon: "history",
      callback: () => insertPast(context),
    },
    {
      id: "write-review",
      name: say("command-review"),
      icon: "notebook-pen",
      callback: () => {
        chooseReview(context);
      },
    },
    {
      id: "refresh-review",
      name: say("command-review-refresh"),
      icon: "refresh-cw",
      checkCallback: (checking) => {
        const file = app.workspace.getActiveFile();
        const date = file && context.index.get(file.path)?.date;
        if (!file?.path.startsWith(reviewFolder) || !date) return false;
        if (!checking) refreshReviewNote(context, file, date);
        return true;
      },
    },
  ];
}

/** Shows the compass: where it is already, else in a tab or in the sidebar. */
async function openCompass({ app: { workspace } }: CommandContext, inSidebar: boolean): Promise<void> {
  const there = workspace
    .getLeavesOfType(compassViewType)
    .find((leaf) => (leaf.getRoot() === workspace.rightSplit) === inSidebar);
  const isNewThere = inSidebar && !there;
  const leaf = isNewThere
    ? await workspace.ensureSideLeaf(compassViewType, "right", { active: true, reveal: true })
    : (there ?? workspace.getLeaf("tab"));
  if (!inSidebar && !there) await leaf.setViewState({ type: compassViewType, active: true });
  await workspace.revealLeaf(leaf);
  if (!isNewThere) makeWay(workspace);
  if (leaf.view instanceof CompassView) leaf.view.focus();
}

/** A command that needs a note in an editor. */
function inEditor(
  id: string,
  name: SentenceKey,
  icon: string,
  act: (editor: Editor, file: TFile) => Promise<void>,
): Command {
  return {
    id,
    name: say(name),
    icon,
    editorCheckCallback: (checking, editor, { file }) => {
      if (!file) return false;
      if (!checking) void act(editor, file);
      return true;
    },
  };
}

/** Puts links to the notes of the same time in earlier years where one writes. */
async function insertPast(context: CommandContext): Promise<void> {
  const place = await placeToWrite(context.app);
  const about = context.index.get(place.path)?.date ?? { start: today(), precision: "day" };
  const lines = pastLines(context, about, place.path);
  if (lines.length === 0) new Notice(say("past-none", { day: sayPeriod(about) }));
  else await insertWords(context, place, `${lines.join("\n")}\n`);
}
