// npm start: builds the plugin and the page and serves a vault. The program itself is workbench/server/start.ts.
import process from "node:process";
import { register } from "tsx/esm/api";

register();
const { start } = await import("../workbench/server/start.ts");
const code = await start(process.argv.slice(2));
if (code !== null) process.exitCode = code;
