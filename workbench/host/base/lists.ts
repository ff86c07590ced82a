import type { Extension } from "@codemirror/state";
import type * as O from "obsidian";

export interface Registered<T> {
  readonly value: T;
  readonly plugin: string;
}

/** What plugins have registered with the app and the app looks up when it draws. */
export class Lists {
  readonly views = new Map<string, O.ViewCreator>();
  readonly extensions = new Map<string, string>();
  readonly postProcessors: O.MarkdownPostProcessor[] = [];
  readonly hoverSources = new Map<string, O.HoverLinkSource>();
  readonly editorSuggests: O.EditorSuggest<unknown>[] = [];
  /** Held by identity: `Workspace.updateOptions` reads it anew. */
  readonly editorExtensions: Extension[] = [];
  readonly protocols = new Map<string, O.ObsidianProtocolHandler>();
  readonly cli = new Map<string, { description: string; flags: O.CliFlags | null; handler: O.CliHandler }>();
  /** Null where Bases is switched off. */
  basesViews: Map<string, O.BasesViewRegistration> | null = null;
  readonly notices: string[] = [];
}
