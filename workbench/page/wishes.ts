/** What the page's address asks for. */
export interface Wishes {
  readonly dark: boolean;
  readonly phone: boolean;
  /** Null: as the server was started. */
  readonly unkind: boolean | null;
  /** Leaves hold a placeholder until they are shown, whatever `unkind` says. */
  readonly deferred: boolean;
  /** The path of a note to open. */
  readonly open: string | null;
}

export function readWishes(search: string): Wishes {
  const query = new URLSearchParams(search);
  const flag = (name: string): boolean => isOn(query.get(name));
  return {
    dark: query.get("theme") === "dark",
    phone: flag("phone"),
    unkind: query.has("unkind") ? flag("unkind") : null,
    deferred: flag("deferred"),
    open: query.get("open"),
  };
}

function isOn(value: string | null): boolean {
  return value !== null && !["0", "false", "no"].includes(value);
}
