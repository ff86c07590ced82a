import type { ReasonId } from "./reasons";

/**
 * Why the core decided as it did: the name of a sentence and what stands in its gaps.
 * The sentences themselves stand in `i18n`, where they can be translated.
 */
export interface Reason {
  readonly id: ReasonId;
  readonly values?: Readonly<Record<string, string | number>>;
}
