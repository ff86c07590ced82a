import { defineConfig, globalIgnores } from "eslint/config";
import importX from "eslint-plugin-import-x";
import obsidianmd from "eslint-plugin-obsidianmd";
import { restrictedImportsOptions } from "eslint-plugin-obsidianmd/dist/lib/ruleOptions.js";
import { PlainTextParser } from "eslint-plugin-obsidianmd/dist/lib/plainTextParser.js";
import globals from "globals";
import tseslint from "typescript-eslint";

const source = ["src/**/*.ts"];
const tools = ["workbench/**/*.ts", "test/**/*.ts", "scripts/**/*.ts", "bench/**/*.ts", "*.ts"];

const noMain = {
  regex: "(^|/)main(\\.js|\\.ts)?$",
  message: "Nobody imports main: hand over what is needed.",
};

/** The preset's ban list and ours: setting the rule for a folder replaces the list, so it is spread in again. */
function bannedImports(...patterns) {
  const preset = restrictedImportsOptions.flatMap((options) => options.paths ?? options);
  return ["error", { paths: preset, patterns: [noMain, ...patterns] }];
}

export default defineConfig([
  globalIgnores(["node_modules", "main.js", "examples/vault", ".scratch", ".cache", "coverage"]),
  ...obsidianmd.configs.recommendedWithLocalesEn.map((config) =>
    config.files || Object.keys(config).every((key) => key === "plugins" || key === "linterOptions")
      ? config
      : { ...config, files: [...source, "package.json"].slice(0, 1) },
  ),
  {
    files: [...source, ...tools],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "import-x": importX },
    settings: {
      "import-x/extensions": [".ts"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts"] },
      "import-x/resolver": { node: { extensions: [".ts", ".js"] } },
    },
    rules: {
      "import-x/no-cycle": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-restricted-imports": bannedImports(),
    },
  },
  {
    files: ["src/i18n/**/*.ts"],
    // A person who writes of themselves says "I".
    rules: { "obsidianmd/ui/sentence-case-locale-module": ["warn", { ignoreWords: ["I"] }] },
  },
  {
    // The service finds tsconfig.json alone, which is the plugin's own.
    files: tools,
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: "./tsconfig.node.json",
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": bannedImports(
        {
          regex: "^(obsidian|moment|@codemirror/.*|@tanstack/.*|node:.*)$",
          message: "Core is plain data in, plain data out.",
        },
        { regex: "(^|/)(vault|ui|commands|integrations|i18n)/", message: "Core imports core alone." },
        {
          regex: "^@?date-fns(/.*)?$",
          message: "date-fns is imported in core/calendar/arithmetic.ts alone.",
        },
      ),
      "no-restricted-globals": [
        "error",
        ...[
          "window",
          "document",
          "activeDocument",
          "activeWindow",
          "navigator",
          "localStorage",
          "moment",
        ].map((name) => ({
          name,
          message: "Core knows no DOM.",
        })),
        {
          name: "Date",
          message: "A calendar day is a value of its own, and today is an argument: see core/calendar.",
        },
        { name: "performance", message: "Core knows no clock." },
      ],
    },
  },
  {
    files: ["src/core/calendar/arithmetic.ts"],
    rules: {
      "no-restricted-globals": "off",
      "@typescript-eslint/no-restricted-imports": bannedImports({
        regex: "^(obsidian|moment)$",
        message: "Core is plain data in, plain data out.",
      }),
    },
  },
  {
    // Tests, the workbench and scripts are no part of the plugin: they run on Node, and hold the app's own odd habits.
    files: [...tools, "**/*.mjs"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      ...Object.fromEntries(Object.keys(obsidianmd.rules).map((rule) => [`obsidianmd/${rule}`, "off"])),
      "no-restricted-globals": "off",
      "import/no-extraneous-dependencies": "off",
      "no-implicit-globals": "off",
    },
  },
  {
    // The host stands in for the app: it has the app's deprecated members too, hands out moment, and runs the plugin's code.
    files: ["workbench/host/**/*.ts", "test/workbench/**/*.ts"],
    rules: {
      "no-undef": "off",
      "@typescript-eslint/no-deprecated": "off",
      "@typescript-eslint/no-implied-eval": "off",
      "@typescript-eslint/no-restricted-imports": ["error", { patterns: [noMain] }],
    },
  },
  { files: ["**/*.mjs"], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ["manifest.json"],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: false, project: null, extraFileExtensions: [".json"] },
    },
    rules: { "obsidianmd/validate-manifest": "error" },
  },
  {
    files: ["LICENSE"],
    plugins: { obsidianmd },
    languageOptions: { parser: PlainTextParser },
    rules: { "obsidianmd/validate-license": "error" },
  },
]);
