import { Plugin } from "obsidian";
import { Writer } from "../../src/vault/writer";

/** The writer alone, as a plugin of the host: what it does with changes of a test's making. */
export default class WriterPlugin extends Plugin {
  readonly writer = new Writer(this.app);
}
