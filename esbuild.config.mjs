import { builtinModules } from "node:module";
import process from "node:process";
import { context } from "esbuild";

const mode = process.argv[2] ?? "development";
const production = mode === "production";

const build = await context({
  entryPoints: ["src/main.ts"],
  // A second word on the command line names another place to write to.
  outfile: process.argv[3] ?? "main.js",
  bundle: true,
  format: "cjs",
  platform: "browser",
  target: "es2022",
  external: ["obsidian", "@codemirror/*", "@lezer/*", ...builtinModules],
  loader: { ".md": "text" },
  minify: production,
  // Words of other scripts stand as they are: escaped they would take twice the room.
  charset: "utf8",
  sourcemap: production ? false : "inline",
  treeShaking: true,
  legalComments: "none",
  logLevel: "info",
});

if (mode === "watch") {
  await build.watch();
} else {
  await build.rebuild();
  await build.dispose();
}
