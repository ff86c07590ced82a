import { entryOrder, toEntry, usualQuery } from "../../core/questions/query";
import type { QuestionStore } from "../../vault/question-store";
import { say } from "../../i18n/say";
import { dueList } from "../decisions/elsewhere";
import type { DecisionSource } from "../decisions/source";
import { today } from "../../vault/today";

/** What live lists are made of. */
export interface ListSource extends DecisionSource {
  readonly store: QuestionStore;
}

/** The lists a template can hold, by the names of their fields: each gives its items for an argument, as Markdown of one line. */
export const liveLists: Readonly<
  Record<string, (source: ListSource, argument: string, intoPath: string) => readonly string[] | null>
> = {
  questions: openQuestions,
  // `{{decisions:due}}`: what is to be looked at again.
  decisions: (source, argument, intoPath) => (argument === "due" ? dueList(source, intoPath) : null),
};

const usualCount = 5;
const mostListed = 50;

/**
 * `{{questions:5}}`: the open questions asked most. They stand in quotation marks, so that a list of them asks nothing anew,
 * with a link to where each was asked last.
 */
function openQuestions(
  { app, settings, store }: ListSource,
  argument: string,
  intoPath: string,
): string[] | null {
  if (!/^\d{0,4}$/.test(argument)) return null;
  const count = Math.min(argument === "" ? usualCount : Number(argument), mostListed);
  const query = { ...usualQuery, kinds: settings.now.kindsShown, today: today() };
  return [...store.threads()]
    .flatMap((thread) => toEntry(thread, query) ?? [])
    .sort(entryOrder("times-asked"))
    .slice(0, count)
    .flatMap(({ askings, asking }) => {
      const file = app.vault.getFileByPath(asking.path);
      if (!file) return [];
      const link = app.fileManager.generateMarkdownLink(file, intoPath);
      const text = asking.question.text.replace(/[“”]/g, "'");
      return [say("templates-list-question", { text, link, count: askings.length })];
    });
}
