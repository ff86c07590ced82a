import { createHash } from "node:crypto";
import { realpath, stat, readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import type { PageFacts } from "../page/facts";
import type { Folder } from "../folder";
import { ChangeStream } from "./change-stream";
import { checkHost, checkKey, newKey } from "./guard";
import { mediaType } from "./media-type";
import type { PageBundle } from "./page-bundle";
import { RequestError } from "./request-error";
import { makeScratchCopy, removeAbandonedCopies, type ScratchCopy } from "./scratch-copy";
import { errorCode } from "./system-error";
import { json, VaultApi } from "./vault-api";

export interface ServerOptions {
  /** The vault's folder. */
  readonly vault: string;
  /** What the vault is called, by default as its folder. */
  readonly name?: string;
  /** True: changes go to the real files. False: to a scratch copy that is removed on close. */
  readonly write: boolean;
  /** True: the page asks for this run's key in its address, because the vault is somebody's own. */
  readonly private: boolean;
  /** 0 takes any free port. */
  readonly port: number;
  /** How many further ports to try when `port` is taken. */
  readonly furtherPorts?: number;
  /** Where main.js, manifest.json and styles.css of the plugin are. */
  readonly plugin: string;
  readonly page: PageBundle;
  /** Opens the folder on this machine's file system. */
  readonly openFolder: (root: string) => Folder;
  /** The day that the page takes for today, as YYYY-MM-DD; null takes the real one. */
  readonly today: string | null;
  /** The path of the note that the page opens at first. */
  readonly open?: string;
  /** Whether the page starts slow and unkind: late metadata, deferred leaves. */
  readonly unkind: boolean;
}

export interface RunningServer {
  /** To be opened in a browser. */
  readonly address: string;
  readonly port: number;
  readonly key: string;
  /** The folder that is written to: the real one or its copy. */
  readonly root: string;
  /** Symbolic links that a scratch copy does not have. */
  readonly leftOut: readonly string[];
  close(): Promise<void>;
}

const pluginFiles = new Set(["main.js", "manifest.json", "styles.css"]);

// The page can reach this server and nothing else: what a plugin or a note asks of the network is refused by the browser.
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self' blob: 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join("; ");

/**
 * Serves the page, the built plugin and one vault on 127.0.0.1.
 *
 * @throws Error when the vault is no folder or the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const vault = await realFolder(options.vault);
  await removeAbandonedCopies();
  const scratch: ScratchCopy | null = options.write ? null : await makeScratchCopy(vault);
  const root = scratch === null ? vault : await realpath(scratch.root);
  const key = newKey();
  const changes = new ChangeStream();
  const api = new VaultApi(root, options.openFolder(root), changes);
  const facts: PageFacts = {
    vaultName: options.name ?? basename(vault),
    run: createHash("sha256").update(root).digest("base64url"),
    scratch: scratch !== null,
    today: options.today,
    unkind: options.unkind,
    open: options.open ?? null,
  };
  const site = new Site(options, api, key, facts);
  const server = createServer((request, response) => void site.answer(request, response));

  const close = async (): Promise<void> => {
    api.close();
    changes.close();
    server.closeAllConnections();
    if (server.listening) await new Promise((done) => server.close(done));
    await scratch?.remove();
  };
  try {
    const port = await listen(server, options.port, options.furtherPorts ?? 0);
    const address = `http://127.0.0.1:${port}/${options.private ? `?key=${key}` : ""}`;
    return { address, port, key, root, leftOut: scratch?.leftOut ?? [], close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @throws Error when there is no such folder. */
export async function realFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Error(`There is no folder ${JSON.stringify(path)}.`);
  if (!found.isDirectory()) throw new Error(`${JSON.stringify(path)} is a file, not a folder.`);
  return realpath(path);
}

/** What is answered at which address. */
class Site {
  constructor(
    private readonly options: ServerOptions,
    private readonly api: VaultApi,
    private readonly key: string,
    private readonly facts: PageFacts,
  ) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    try {
      checkHost(request);
      const url = requestUrl(request);
      if (url.pathname.startsWith("/api/")) {
        checkKey(request, url, this.key);
        if (url.pathname === "/api/facts") return json(response, this.facts);
        return await this.api.answer(request, response, url);
      }
      if (request.method !== "GET" && request.method !== "HEAD") {
        throw new RequestError(405, `${request.method ?? "This"} is not possible at ${url.pathname}.`);
      }
      await this.file(request, response, url);
    } catch (error) {
      answerError(response, error);
    }
  }

  private async file(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const page = this.options.page.get(url.pathname);
    if (page !== undefined && !url.pathname.startsWith("/page/")) {
      if (this.options.private) checkKey(request, url, this.key);
      response.setHeader("Content-Security-Policy", pagePolicy);
      return send(response, "page.html", Buffer.from(page).toString("utf8").replace("{{key}}", this.key));
    }
    if (page !== undefined) return send(response, url.pathname, page);
    const name = /^\/plugin\/([^/]+)$/.exec(url.pathname)?.[1];
    if (name !== undefined && pluginFiles.has(name)) {
      // Read anew each time, so that a rebuilt plugin can be loaded without a new start.
      const content = await readFile(join(this.options.plugin, name)).catch(() => null);
      if (content !== null) return send(response, name, content);
    }
    throw new RequestError(404, `There is nothing at ${url.pathname}.`);
  }
}

function requestUrl(request: IncomingMessage): URL {
  try {
    return new URL(`http://127.0.0.1${request.url ?? "/"}`);
  } catch {
    throw new RequestError(400, "The address of the request cannot be read.");
  }
}

function send(response: ServerResponse, name: string, content: string | Uint8Array): void {
  response.writeHead(200, { "Content-Type": mediaType(name), "Cache-Control": "no-store" });
  response.end(content);
}

function answerError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof RequestError ? error.status : 500;
  const message = error instanceof Error ? error.message : String(error);
  // What is left of a refused upload is not read, so the connection cannot be used again.
  if (status === 413) response.setHeader("Connection", "close");
  json(response, { error: message }, status);
}

/** Listens on the first free port from `first` on; resolves with it. */
async function listen(server: Server, first: number, further: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const code = errorCode(error);
      if (code === "EADDRINUSE" && port < first + further) continue;
      if (code === "EADDRINUSE")
        throw new Error(`Port ${port} is taken by another program.`, { cause: error });
      if (code === "EACCES")
        throw new Error(`Port ${port} may not be used by this account.`, { cause: error });
      throw error;
    }
  }
}
