import { Notice } from "obsidian";
import type { Change } from "../../core/edit";
import { say } from "../../i18n/say";
import type { Writer } from "../../vault/writer";

/** Writes a change; true where all of it was written, else the person is told. */
export async function write(writer: Writer, change: Change): Promise<boolean> {
  const { failure } = await writer.write(change);
  if (failure) new Notice(say("written-not", { path: failure.path }));
  return failure === null;
}
