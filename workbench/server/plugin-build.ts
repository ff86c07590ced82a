import { execFile } from "node:child_process";
import process from "node:process";
import { promisify } from "node:util";

/**
 * Builds the plugin as for a release: main.js in the project's folder.
 *
 * @throws Error with what the bundler said.
 */
export async function buildPlugin(project: string): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, ["esbuild.config.mjs", "production"], { cwd: project });
  } catch (error) {
    const output = (error as { readonly stderr?: string }).stderr?.trim();
    throw new Error(`The plugin could not be built.${output ? `\n${output}` : ""}`, { cause: error });
  }
}
