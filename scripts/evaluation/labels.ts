import { readFile } from "node:fs/promises";

/** One question as a careful reader labelled it. Lines count from 1. */
export interface Label {
  readonly line: number;
  readonly line_end?: number;
  readonly text: string;
  readonly kind: string;
  readonly open: boolean;
  /** A careful reader could go either way: never missed, never wrong. */
  readonly optional?: boolean;
  /** Other spans that are as good. */
  readonly alt?: readonly string[];
  /** Questions with one name ask the same. */
  readonly thread?: string;
}

/** A labelled note. */
export interface LabelledNote {
  readonly path: string;
  readonly date?: string | null;
  readonly date_precision?: string;
  readonly date_alt?: readonly (string | null)[];
  readonly questions?: readonly Label[];
  /** True where nothing is to be read from it. */
  readonly ignored?: boolean;
}

/** Reads labels, a JSON a line. Rejects with the file and the line where one is no JSON. */
export async function readLabels(path: string): Promise<LabelledNote[]> {
  const text = await readFile(path, "utf8");
  return text
    .split("\n")
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, index }) => {
      try {
        return JSON.parse(line) as LabelledNote;
      } catch (error) {
        throw new Error(
          `${path}, line ${index + 1}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    });
}
