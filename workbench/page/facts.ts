/** What the server tells the page about this run. */
export interface PageFacts {
  readonly vaultName: string;
  /** Names the folder that is written to. It is another one at every start that works on a copy. */
  readonly run: string;
  /** Whether the page works on a copy that is thrown away. */
  readonly scratch: boolean;
  /** YYYY-MM-DD, or null for the real day. */
  readonly today: string | null;
  readonly unkind: boolean;
  /** The path of the note to open at first, null to look for one that greets. */
  readonly open: string | null;
}
