import type { Change } from "../../core/edit";
import type { TemplateSource } from "./use-template";

export async function writeShown(
  source: TemplateSource,
  change: Change,
  _title: string,
  _remarks: readonly string[],
): Promise<boolean> {
  const outcome = await source.writer.write(change);
  return outcome.failure === null;
}
