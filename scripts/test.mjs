// npm test: builds the plugin, makes sure of a browser, runs every test, and prints "N passed, N failed" as its last line.
// Words after -- go to vitest as they are, for a part of the tests: npm test -- test/server
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { register } from "tsx/esm/api";

register();
const { ensureBrowser } = await import("./browser.ts");
const { buildPlugin } = await import("../workbench/server/plugin-build.ts");

const project = resolve(import.meta.dirname, "..");
const reports = join(project, ".cache/tests");
const vitest = join(project, "node_modules/vitest/vitest.mjs");

/** Runs vitest once under a time zone and counts what it reports. A run that breaks off counts as a failure. */
function runTests(zone, words) {
  const report = join(reports, `${zone.replace("/", "-")}.json`);
  const { status } = spawnSync(
    process.execPath,
    [vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...words],
    { cwd: project, stdio: "inherit", env: { ...process.env, TZ: zone } },
  );
  let result;
  try {
    result = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    console.error(`The tests under ${zone} broke off without a report.`);
    return { passed: 0, failed: 1 };
  }
  // A file that cannot be loaded has no tests to count.
  const broken = result.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const passed = result.numPassedTests;
  const failed = result.numFailedTests + broken;
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

async function main() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  await buildPlugin(project);
  process.env.CHROMIUM = ensureBrowser();
  const words = process.argv.slice(2);
  const runs = [runTests("UTC", words)];
  // What is pure must not depend on where the machine stands.
  if (words.length === 0) runs.push(runTests("America/Los_Angeles", ["--project", "core"]));
  const sum = (name) => runs.reduce((total, run) => total + run[name], 0);
  return { passed: sum("passed"), failed: sum("failed") };
}

let result;
try {
  result = await main();
} catch (error) {
  console.error(error.message);
  result = { passed: 0, failed: 1 };
}
if (result.passed + result.failed === 0) console.error("No tests were found.");
process.exitCode = result.failed > 0 || result.passed === 0 ? 1 : 0;
console.log(`${result.passed} passed, ${result.failed} failed`);
