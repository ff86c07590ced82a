// npm run install-into -- VAULT: builds the plugin and copies it into a vault of your own.
import { copyFileSync, existsSync, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { register } from "tsx/esm/api";

register();
const { buildPlugin } = await import("../workbench/server/plugin-build.ts");

const usage = `Usage: npm run install-into -- VAULT [--config-dir NAME]

Builds Crossroads and copies main.js, manifest.json and styles.css into VAULT/.obsidian/plugins/crossroads.
Nothing else in the vault is touched; settings you made (data.json) stay as they are.

  --config-dir NAME  the vault's configuration folder, by default .obsidian
`;

const project = resolve(import.meta.dirname, "..");
const files = ["main.js", "manifest.json", "styles.css"];

class UsageError extends Error {}

function readArguments() {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        "config-dir": { type: "string", default: ".obsidian" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error.message);
  }
  const { values, positionals } = parsed;
  if (values.help) return null;
  if (positionals.length === 0) throw new UsageError("Which vault? Name its folder.");
  if (positionals.length > 1) {
    throw new UsageError(
      `One vault at a time, not ${positionals.length}. Put quotes around a path with spaces.`,
    );
  }
  const configDir = values["config-dir"];
  if (configDir === "" || configDir === "." || configDir === ".." || /[\\/\0]/.test(configDir)) {
    throw new UsageError(
      `--config-dir is the name of a folder in the vault, not ${JSON.stringify(configDir)}.`,
    );
  }
  // npm runs scripts in the project's folder; a path that was typed is meant from where it was typed.
  return { vault: resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0]), configDir };
}

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function install({ vault, configDir }) {
  if (!isFolder(vault)) throw new Error(`There is no folder ${JSON.stringify(vault)}.`);
  const config = join(vault, configDir);
  if (!isFolder(config)) {
    throw new Error(
      `${JSON.stringify(vault)} has no folder ${configDir}, so it is no Obsidian vault yet. ` +
        "Open it in Obsidian once, or name its configuration folder with --config-dir.",
    );
  }
  await buildPlugin(project);
  const target = join(config, "plugins", "crossroads");
  const isUpdate = existsSync(join(target, "main.js"));
  mkdirSync(target, { recursive: true });
  for (const file of files) copyFileSync(join(project, file), join(target, file));
  return { target, isUpdate };
}

try {
  const wanted = readArguments();
  if (wanted === null) {
    process.stdout.write(usage);
  } else {
    const { target, isUpdate } = await install(wanted);
    process.stdout.write(
      `Crossroads is in ${target}\n` +
        (isUpdate
          ? "To use the new build, switch Crossroads off and on again in Obsidian: Settings, Community plugins.\n"
          : "Next, in Obsidian: Settings, Community plugins. Turn on community plugins if they are off, reload the list of installed plugins, and switch Crossroads on.\n"),
    );
  }
} catch (error) {
  process.stderr.write(error instanceof UsageError ? `${error.message}\n\n${usage}` : `${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
