import type * as O from "obsidian";
import type { WorkspaceLeaf } from "./leaf";

/** One leaf as it is kept in a layout. */
interface KeptLeaf {
  readonly id: string;
  readonly type: "leaf";
  readonly state: O.ViewState;
}

interface KeptSide {
  readonly collapsed: boolean;
  readonly currentTab: number;
  readonly children: readonly KeptLeaf[];
}

/** What is kept between two starts: the leaves of the main area (as tabs), and of both side areas. */
export interface KeptLayout extends Record<string, unknown> {
  readonly main: { readonly currentTab: number; readonly children: readonly KeptLeaf[] };
  readonly left: KeptSide;
  readonly right: KeptSide;
  readonly active: string | null;
}

export function keepLeaf(leaf: WorkspaceLeaf): KeptLeaf {
  return { id: leaf.id, type: "leaf", state: leaf.getViewState() };
}

export function isKeptLayout(value: unknown): value is KeptLayout {
  return (
    typeof value === "object" && value !== null && ["main", "left", "right"].every((part) => part in value)
  );
}
