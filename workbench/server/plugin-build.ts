import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";

/**
 * Builds the plugin as for a release: main.js in the project's folder. It is put there in one step, so that nobody who
 * loads it meanwhile gets half a file.
 *
 * @throws Error with what the bundler said.
 */
export async function buildPlugin(project: string): Promise<void> {
  const cache = join(project, ".cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "build-"));
  try {
    const built = join(folder, "main.js");
    await promisify(execFile)(process.execPath, ["esbuild.config.mjs", "production", built], {
      cwd: project,
    });
    await rename(built, join(project, "main.js"));
  } catch (error) {
    const output = (error as { readonly stderr?: string }).stderr?.trim();
    throw new Error(`The plugin could not be built.${output ? `\n${output}` : ""}`, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
