import type * as O from "obsidian";
import { Component } from "../base/component";
import { current } from "../base/current";
import { notModelled } from "../public";

type Face = Pick<O.BasesView, "type" | "app" | "onDataUpdated" | "createFileForView">;

/** The base of views that plugins offer to Bases. Filters, formulas and the toolbar are not modelled: data is handed over as it is. */
export abstract class BasesView extends Component implements Face {
  abstract type: string;
  readonly app = current().app;
  /** Set by whoever draws the base, before each `onDataUpdated`. */
  declare data: O.BasesQueryResult;

  abstract onDataUpdated(): void;

  createFileForView(): Promise<void> {
    return notModelled("BasesView.createFileForView");
  }
}

/** Draws a view of a base into an element, on the notes at these paths. */
export function drawBase(
  type: string,
  registration: O.BasesViewRegistration | undefined,
  containerEl: HTMLElement,
  paths: readonly string[],
): O.BasesView {
  if (!registration) throw new Error(`No plugin offers a view ${type} to Bases.`);
  const view = registration.factory({} as O.QueryController, containerEl);
  view.load();
  const entries = paths.flatMap((path) => {
    const file = current().app.vault.getFileByPath(path);
    return file ? [{ file } as unknown as O.BasesEntry] : [];
  });
  view.data = { data: entries } as unknown as O.BasesQueryResult;
  view.onDataUpdated();
  return view;
}
