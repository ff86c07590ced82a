import { defineConfig, type Plugin } from "vitest/config";

/** Templates are Markdown files that the build takes in as text; tests see them the same way. */
const markdownAsText: Plugin = {
  name: "markdown-as-text",
  enforce: "pre",
  transform(code, id) {
    return id.endsWith(".md") ? { code: `export default ${JSON.stringify(code)};`, map: null } : null;
  },
};

const minute = 60_000;
/** A busy machine can make a window late once; what is wrong is wrong twice. */
const retry = process.env["CI"] === undefined ? 0 : 1;

export default defineConfig({
  test: {
    projects: [
      project("core", "node", ["core", "architecture", "scripts"]),
      project("plugin", "happy-dom", ["plugin"]),
      project("workbench", "happy-dom", ["workbench"]),
      project("server", "node", ["server"], { testTimeout: minute, hookTimeout: minute }),
      // One file at a time: each has a Chromium of its own.
      project("browser", "node", ["browser"], {
        testTimeout: minute,
        hookTimeout: 2 * minute,
        fileParallelism: false,
        // What is waited for is there or is not: on a busy machine it only takes longer.
        expect: { poll: { timeout: minute / 3 } },
      }),
    ],
  },
});

function project(name: string, environment: string, folders: readonly string[], more: object = {}): object {
  const include = folders.map((folder) => `test/${folder}/**/*.test.ts`);
  return {
    plugins: [markdownAsText],
    test: {
      name,
      environment,
      include,
      setupFiles: ["test/support/seed.ts"],
      testTimeout: minute,
      retry,
      ...more,
    },
  };
}
