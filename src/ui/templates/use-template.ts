import {
  MarkdownView,
  Notice,
  parseYaml,
  type App,
  type Editor,
  type TFile,
  type WorkspaceLeaf,
} from "obsidian";
import { newNote, type Change } from "../../core/edit";
import { toNewlines } from "../../core/edits/line-ends";
import { insertion, leavesPropertiesOut, type Place } from "../../core/templates/insert";
import type { ReadYaml } from "../../core/templates/properties";
import { render } from "../../core/templates/render";
import { askedBy, holdsList, parseTemplate } from "../../core/templates/template";
import { criteriaIn, criteriaLine, earlierCriteria } from "../../core/weighing/earlier";
import { say } from "../../i18n/say";
import { hasTemplater, isForTemplater, runTemplater, runTemplaterIn } from "../../integrations/templater";
import { isRecord } from "../../settings/settings";
import { today } from "../../vault/today";
import { noteOfDay } from "../../vault/todays-note";
import type { Writer } from "../../vault/writer";
import { freePath, newNoteFolder, noteName, pathIn } from "../paths";
import { ChangeModal } from "../preview-modal";
import type { ListSource } from "./lists";
import { TemplatePicker, type Goal, type Picked } from "./picker";
import { TemplateModal, type Wanted } from "./template-modal";
import { missingIn, noteUsed, templatesIn } from "./templates";
import { knownValues } from "./values";

/** What using a template takes. */
export interface TemplateSource extends ListSource {
  readonly writer: Writer;
}

/** Where the cursor is, in which note. */
export interface Caret {
  readonly editor: Editor;
  readonly file: TFile;
}

/** Lets a person choose a template, asks for what it asks for, shows what would be written, and writes it. */
export async function chooseTemplate(source: TemplateSource, goal: Goal, caret: Caret | null): Promise<void> {
  // Where it goes is settled now: on a phone the picker takes the focus from the editor.
  const here: Place | null = caret && {
    kind: "cursor",
    path: caret.file.path,
    text: caret.editor.getValue(),
    at: caret.editor.posToOffset(caret.editor.getCursor("to")),
  };
  const templates = await templatesIn(source.app, source.settings.now.templateFolder);
  const choose = (picked: Picked) => {
    void useTemplate(source, picked, here).catch((error: unknown) => {
      new Notice(say("templates-failed", { why: error instanceof Error ? error.message : String(error) }));
    });
  };
  new TemplatePicker(source.app, templates, { goal, choose }).open();
}

async function useTemplate(source: TemplateSource, picked: Picked, here: Place | null): Promise<void> {
  const { app, writer } = source;
  const { template, section, goal } = picked;
  const settled: Place | null =
    goal === "today" ? { kind: "end", ...(await noteOfDay(app, today())) } : goal === "cursor" ? here : null;
  const note = settled && app.vault.getFileByPath(settled.path);
  let text = section?.text ?? template.text;
  // In a note that is there Templater gets the new words alone, never the whole note.
  const forTemplater = isForTemplater(text) && hasTemplater(app);
  if (forTemplater && note) text = (await runTemplater(app, text, template.file, note)) ?? text;
  const start = settled?.kind === "end" ? (settled.startsAs ?? "") : "";
  const before = toNewlines(note ? await app.vault.cachedRead(note) : start);
  const isOwnNote = !settled || (goal === "cursor" && isBlank(source, settled.path, before));
  const whole = parseTemplate(text);
  const parsed = template.isForOwnNote && !isOwnNote ? { ...whole, properties: null } : whole;
  const folder = newNoteFolder(app);
  const asked = askedBy(parsed);
  const values = await knownValues(source);
  // `{{criteria}}`: one's own from earlier, to be changed before they go in.
  const criteria: Wanted[] = holdsList(parsed, "criteria")
    ? [{ question: say("templates-criteria"), usual: criteriaLine(earlierCriteria(source.index.notes())) }]
    : [];
  const placeFor = (name = ""): Place => settled ?? { kind: "new", path: pathIn(folder, name) };

  new TemplateModal(app, writer, {
    title: template.name,
    wanted: [...(settled ? [] : [nameWanted(app, folder, template.name)]), ...asked, ...criteria],
    fill: (given) => {
      const place = placeFor(given[0]);
      const answers = settled ? given : given.slice(1);
      const known = values(place.path);
      const counts = criteriaIn(answers[asked.length] ?? "");
      const rendered = render(parsed, {
        ...known,
        list: (name, argument) =>
          name === "criteria" ? (counts.length > 0 ? counts : [""]) : known.list(name, argument),
        asked: new Map(asked.map(({ question }, at) => [question, answers[at] ?? ""])),
      });
      const { unknown } = rendered;
      const remarks =
        unknown.length > 0
          ? [say("templates-unknown", { fields: unknown.join(" "), count: unknown.length })]
          : [];
      if (settled && leavesPropertiesOut(rendered, before, readYaml))
        remarks.push(say("templates-properties"));
      if (forTemplater && !note) remarks.push(say("templates-templater"));
      return { change: insertion(rendered, place, readYaml), remarks };
    },
    written: (change) => {
      noteUsed(app, template.name);
      void finish(app, change, before, goal, forTemplater && !note);
    },
  }).open();
}

/** Whether a note is as good as new: nothing stands in it, and it is of no day. */
function isBlank({ index }: TemplateSource, path: string, text: string): boolean {
  return text.trim() === "" && !index.get(path)?.date;
}

/** Shows the note where writing goes on, and leaves the rest to Templater. */
async function finish(
  app: App,
  change: Change,
  before: string,
  goal: Goal,
  isForTemplater: boolean,
): Promise<void> {
  const [plan] = change.plans;
  const file = plan && app.vault.getFileByPath(plan.path);
  if (!file) return;
  if (goal !== "cursor") await show(app, file, change.cursor?.at(before, []) ?? 0);
  if (isForTemplater) await runTemplaterIn(app, file);
}

async function show({ workspace }: App, file: TFile, at: number): Promise<void> {
  const isShowing = ({ view }: WorkspaceLeaf) => view instanceof MarkdownView && view.file === file;
  const shown = workspace.getLeavesOfType("markdown").find(isShowing);
  if (shown) {
    // In an editor that is open, the cursor was put there as the words were.
    workspace.setActiveLeaf(shown, { focus: true });
    await workspace.revealLeaf(shown);
    return;
  }
  const leaf = workspace.getLeaf(false);
  await leaf.openFile(file, { active: true });
  if (!(leaf.view instanceof MarkdownView) || leaf.view.getMode() !== "source") return;
  const { editor } = leaf.view;
  const place = editor.offsetToPos(at);
  editor.setCursor(place);
  editor.scrollIntoView({ from: place, to: place }, true);
  editor.focus();
}

/** Copies the templates that come with Crossroads into the vault, where they can be changed. Nothing there is overwritten. */
export function copyTemplates({ app, settings, writer }: TemplateSource): void {
  const folder = settings.now.templateFolder;
  const missing = missingIn(app, folder);
  const change = { plans: missing.map(({ path, text }) => newNote(path, text)) };
  const title = say("command-templates-copy");
  if (missing.length === 0) new Notice(say("templates-copied-before", { folder }));
  else new ChangeModal(app, writer, { title, change: () => change }).open();
}

/** Its name is asked for, and has to be free. */
function nameWanted(app: App, folder: string, template: string): Wanted {
  const isTaken = (name: string) => app.vault.getAbstractFileByPath(pathIn(folder, name)) !== null;
  return {
    question: say("templates-name"),
    usual: noteName(freePath(app, folder, `${template} ${today()}`)),
    check: (name) => {
      if (name === "" || /[\\/:*?"<>|#^[\]]|^\./.test(name)) return say("templates-name-wrong");
      return isTaken(name) ? say("templates-name-taken") : null;
    },
  };
}

const readYaml: ReadYaml = (yaml) => {
  try {
    const value: unknown = parseYaml(yaml);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
};
