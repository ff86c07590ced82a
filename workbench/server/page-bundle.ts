import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const pageFolder = fileURLToPath(new URL("../page/", import.meta.url));

/** The page's files by their address, ready to send. In HTML files `{{key}}` stands where the run's key goes. */
export type PageBundle = ReadonlyMap<string, Uint8Array>;

/** Bundles the page and the theme in memory: nothing is written, nothing is fetched. */
export async function buildPage(): Promise<PageBundle> {
  const [shell, app, bundle] = await Promise.all([
    readFile(`${pageFolder}shell.html`),
    readFile(`${pageFolder}app.html`),
    build({
      entryPoints: {
        app: `${pageFolder}app.ts`,
        shell: `${pageFolder}shell.ts`,
        "shell-look": `${pageFolder}shell.css`,
        theme: `${pageFolder}theme/index.css`,
      },
      outdir: pageFolder,
      bundle: true,
      write: false,
      format: "esm",
      platform: "browser",
      target: "es2022",
      sourcemap: "inline",
      loader: { ".woff2": "file" },
      legalComments: "none",
      logLevel: "silent",
    }),
  ]);
  const name = (path: string): string => path.slice(pageFolder.length).replaceAll("\\", "/");
  return new Map([
    ["/", shell],
    ["/app", app],
    ...bundle.outputFiles.map((file) => [`/page/${name(file.path)}`, file.contents] as const),
  ]);
}
