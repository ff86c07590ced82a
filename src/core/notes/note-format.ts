/** A note format of the vault, as its daily notes or a plugin for periodic notes has it. */
export interface NoteFormat {
  /** The folder the format starts in; "" for the vault's root. */
  readonly folder: string;
  /** In moment's tokens: `YYYY-MM-DD`, `gggg-[W]ww`, `YYYY/MM/DD`. */
  readonly format: string;
  /** How the app's language counts the weeks of `gggg` and `ww`. Left out: as ISO 8601 does. */
  readonly weeks?: WeekRule;
}

/** Moment's `week.dow` and `week.doy`: the first day of the week (0 Sunday), and what settles which week is the first. */
export interface WeekRule {
  readonly dow: number;
  readonly doy: number;
}
