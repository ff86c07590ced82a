import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const pageFolder = fileURLToPath(new URL("../page/", import.meta.url));

/** The files of the page by their address, ready to send. */
export interface PageBundle {
  /** `index.html`, with `{{key}}` where the run's key goes. */
  readonly html: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Bundles the page and the theme in memory: nothing is written, nothing is fetched. */
export async function buildPage(): Promise<PageBundle> {
  const [html, result] = await Promise.all([
    readFile(`${pageFolder}index.html`, "utf8"),
    build({
      entryPoints: { page: `${pageFolder}main.ts`, theme: `${pageFolder}theme/index.css` },
      outdir: pageFolder,
      bundle: true,
      write: false,
      format: "esm",
      platform: "browser",
      target: "es2022",
      sourcemap: "inline",
      legalComments: "none",
      logLevel: "silent",
    }),
  ]);
  const files = new Map(
    result.outputFiles.map((file) => [`/page/${file.path.slice(pageFolder.length)}`, file.contents]),
  );
  return { html, files };
}
