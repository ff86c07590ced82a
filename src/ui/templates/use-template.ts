import { MarkdownView, moment, Notice, parseYaml, type App, type Editor, type TFile } from "obsidian";
import { newNote } from "../../core/edit";
import type { Step } from "../../core/templates/field";
import { insertion, leavesPropertiesOut, type Place } from "../../core/templates/insert";
import type { ReadYaml } from "../../core/templates/properties";
import { render, type Values } from "../../core/templates/render";
import { askedBy, parseTemplate } from "../../core/templates/template";
import { say } from "../../i18n/say";
import { hasTemplater, isForTemplater, runTemplater, runTemplaterIn } from "../../integrations/templater";
import { isRecord } from "../../settings/settings";
import { readConfig } from "../../vault/note-formats";
import { today } from "../../vault/today";
import { noteOfDay } from "../../vault/todays-note";
import type { Writer } from "../../vault/writer";
import { liveLists, type ListSource } from "./lists";
import { TemplatePicker, type Goal, type Picked } from "./picker";
import { writeShown } from "./write-shown";
import { Questionnaire, type Wanted } from "./questionnaire";
import { missingIn, noteUsed, templatesIn } from "./templates";

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
  const { app, settings } = source;
  // Where it goes is settled now: a picker on a phone may take the focus from the editor.
  const here: Place | null = caret && {
    kind: "cursor",
    path: caret.file.path,
    text: caret.editor.getValue(),
    at: caret.editor.posToOffset(caret.editor.getCursor("to")),
  };
  const templates = await templatesIn(app, settings.now.templateFolder);
  const goals: readonly Goal[] = here ? ["cursor", "today", "new"] : ["today", "new"];
  const choose = (picked: Picked) => {
    void useTemplate(source, picked, here).catch((error: unknown) => {
      new Notice(say("templates-failed", { why: error instanceof Error ? error.message : String(error) }));
    });
  };
  new TemplatePicker(app, templates, { goal, goals, choose }).open();
}

async function useTemplate(source: TemplateSource, picked: Picked, here: Place | null): Promise<void> {
  const { app } = source;
  const { template, section, goal } = picked;
  let text = section?.text ?? template.text;
  let place: Place | null = here;
  if (goal === "today") place = { kind: "end", ...(await noteOfDay(app, today())) };
  const target = place && goal !== "new" ? app.vault.getFileByPath(place.path) : null;
  const forTemplater = isForTemplater(text) && hasTemplater(app);
  // In a note that is there Templater gets the new words alone, never the whole note.
  if (forTemplater && target) text = (await runTemplater(app, text, template.file, target)) ?? text;
  const parsed = parseTemplate(text);
  const folder = goal === "new" ? folderForNew(app) : "";
  const wanted: Wanted[] = askedBy(parsed);
  if (goal === "new") wanted.unshift(nameWanted(app, folder, template.name));
  const answers = await ask(app, template.name, wanted);
  if (!answers) return;
  if (goal === "new") place = { kind: "new", path: pathIn(folder, answers[0] ?? "") };
  if (!place) return;
  const asked = new Map(wanted.map(({ question }, at) => [question, answers[at] ?? ""]));
  const rendered = render(parsed, await valuesFor(source, place.path, asked));
  const change = insertion(rendered, place, readYaml);
  const before = target
    ? await app.vault.cachedRead(target)
    : place.kind === "end"
      ? (place.startsAs ?? "")
      : "";
  const remarks: string[] = [];
  if (rendered.unknown.length > 0)
    remarks.push(
      say("templates-unknown", { fields: rendered.unknown.join(" "), count: rendered.unknown.length }),
    );
  if (goal !== "new" && leavesPropertiesOut(rendered, before, readYaml))
    remarks.push(say("templates-properties"));
  if (forTemplater && !target) remarks.push(say("templates-templater"));
  const [preview] = await source.writer.preview(change);
  if (!(await writeShown(source, change, template.name, remarks))) return;
  noteUsed(app, template.name);
  const file = app.vault.getFileByPath(place.path);
  if (file && goal !== "cursor")
    await openAt(app, file, preview ? (change.cursor?.at(preview.text, preview.edits) ?? null) : null);
  if (file && forTemplater && !target) await runTemplaterIn(app, file);
}

/** Copies the templates that come with Crossroads into the vault, where they can be changed. Nothing there is overwritten. */
export async function copyTemplates(source: TemplateSource): Promise<void> {
  const { app, settings } = source;
  const folder = settings.now.templateFolder;
  const missing = missingIn(app, folder);
  if (missing.length === 0) new Notice(say("templates-copied-before", { folder }));
  else
    await writeShown(
      source,
      { plans: missing.map(({ path, text }) => newNote(path, text)) },
      say("command-templates-copy"),
      [],
    );
}

/** Asks for values in one modal; null where a person changes their mind. */
function ask(app: App, title: string, wanted: readonly Wanted[]): Promise<string[] | null> {
  if (wanted.length === 0) return Promise.resolve([]);
  return new Promise((resolve) => {
    new Questionnaire(app, title, wanted, resolve).open();
  });
}

/** A new note lies where the app puts new notes. Its name is asked for, and has to be free. */
function folderForNew({ fileManager, workspace }: App): string {
  return fileManager.getNewFileParent(workspace.getActiveFile()?.path ?? "").path;
}

function nameWanted(app: App, folder: string, template: string): Wanted {
  const isTaken = (name: string) => app.vault.getAbstractFileByPath(pathIn(folder, name)) !== null;
  const stem = `${template} ${today()}`;
  let usual = stem;
  for (let number = 2; isTaken(usual); number += 1) usual = `${stem} ${String(number)}`;
  return {
    question: say("templates-name"),
    usual,
    check: (given) => {
      const name = given.trim();
      if (name === "" || /[\\/:*?"<>|#^[\]]|^\./.test(name)) return say("templates-name-wrong");
      return isTaken(name) ? say("templates-name-taken") : null;
    },
  };
}

function pathIn(folder: string, name: string): string {
  return folder === "" || folder === "/" ? `${name}.md` : `${folder}/${name}.md`;
}

async function valuesFor(
  source: TemplateSource,
  path: string,
  asked: ReadonlyMap<string, string>,
): Promise<Values> {
  const usual = await readConfig(source.app, "templates.json");
  const formats = { date: "YYYY-MM-DD", time: "HH:mm" };
  const formatOf = (kind: "date" | "time") => {
    const set = isRecord(usual) ? usual[`${kind}Format`] : null;
    return typeof set === "string" && set.trim() !== "" ? set : formats[kind];
  };
  const now = moment();
  return {
    title: path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, ""),
    when: (kind, format, steps) => stepped(now, steps).format(format ?? formatOf(kind)),
    asked,
    list: (name, argument) => liveLists[name]?.(source, argument, path) ?? null,
    emptyList: say("templates-list-empty"),
  };
}

function stepped(now: moment.Moment, steps: readonly Step[]): moment.Moment {
  return steps.reduce((then, { count, unit }) => then.add(count, unit), now.clone());
}

const readYaml: ReadYaml = (yaml) => {
  try {
    const value: unknown = parseYaml(yaml);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
};

/** Opens a note that was written, where writing goes on. */
async function openAt({ workspace }: App, file: TFile, at: number | null): Promise<void> {
  const leaf = workspace.getLeaf(false);
  await leaf.openFile(file, { active: true });
  const { view } = leaf;
  if (at === null || !(view instanceof MarkdownView) || view.getMode() !== "source") return;
  const place = view.editor.offsetToPos(at);
  view.editor.setCursor(place);
  view.editor.scrollIntoView({ from: place, to: place }, true);
  view.editor.focus();
}
