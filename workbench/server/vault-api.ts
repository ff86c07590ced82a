import type { IncomingMessage, ServerResponse } from "node:http";
import type { Folder, FolderChange } from "../folder";
import type { ChangeStream } from "./change-stream";
import { mediaType } from "./media-type";
import { RequestError } from "./request-error";
import { stayInside, vaultPath } from "./vault-path";

/** The largest file that is accepted, in bytes. */
export const largestWrite = 64 * 1024 * 1024;

/** Answers `/api/...`: the `Folder` port over HTTP. Paths are in the query, contents in the body, answers are JSON. */
export class VaultApi {
  private readonly stopWatching: () => void;

  /** `root` is the folder's real path on this machine. */
  constructor(
    private readonly root: string,
    private readonly folder: Folder,
    private readonly changes: ChangeStream,
  ) {
    this.stopWatching = folder.watch((change) => changes.send(change, null));
  }

  async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    switch (`${request.method ?? "GET"} ${url.pathname}`) {
      case "GET /api/list":
        return json(response, await this.folder.list());
      case "GET /api/stat":
        return json(response, await this.folder.stat(await this.path(url)));
      case "GET /api/file":
        return this.read(response, await this.path(url));
      case "PUT /api/file": {
        const path = await this.path(url);
        await this.refuseFolder(path, "written");
        const stat = await this.folder.writeBinary(path, await body(request));
        this.tell(request, { kind: "written", path });
        return json(response, stat);
      }
      case "POST /api/folder": {
        const path = await this.path(url);
        await this.folder.makeFolder(path);
        this.tell(request, { kind: "folder-made", path });
        return json(response, null);
      }
      case "POST /api/rename":
        return this.rename(request, response, url);
      case "DELETE /api/file": {
        const path = await this.path(url);
        const entry = await this.existing(path);
        await this.folder.remove(path);
        this.tell(request, { kind: entry.kind === "file" ? "removed" : "folder-removed", path });
        return json(response, null);
      }
      case "GET /api/events":
        return this.changes.add(response, url.searchParams.get("client") ?? "");
      default:
        throw new RequestError(404, `There is nothing at ${request.method ?? "GET"} ${url.pathname}.`);
    }
  }

  close(): void {
    this.stopWatching();
  }

  private async path(url: URL, name = "path"): Promise<string> {
    const path = vaultPath(url.searchParams.get(name), name);
    await stayInside(this.root, path);
    return path;
  }

  private async existing(path: string): Promise<{ readonly kind: "file" | "folder" }> {
    const entry = await this.folder.stat(path);
    if (entry === null) throw new RequestError(404, `The vault has no ${JSON.stringify(path)}.`);
    return entry;
  }

  private async refuseFolder(path: string, done: string): Promise<void> {
    if ((await this.folder.stat(path))?.kind === "folder") {
      throw new RequestError(409, `${JSON.stringify(path)} is a folder and cannot be ${done} as a file.`);
    }
  }

  private async read(response: ServerResponse, path: string): Promise<void> {
    await this.existing(path);
    await this.refuseFolder(path, "read");
    const data = Buffer.from(await this.folder.readBinary(path));
    response.writeHead(200, {
      "Content-Type": mediaType(path),
      "Content-Length": data.length,
      "Cache-Control": "no-store",
      // A note or picture of the vault is content, never a page with rights of its own.
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
    response.end(data);
  }

  private async rename(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const from = await this.path(url, "from");
    const to = await this.path(url, "to");
    const entry = await this.existing(from);
    if (to.startsWith(`${from}/`)) {
      throw new RequestError(409, `${JSON.stringify(from)} cannot be moved into itself.`);
    }
    // A change of capitals alone is a rename to "the same" file on some file systems.
    if (from.toLowerCase() !== to.toLowerCase() && (await this.folder.stat(to)) !== null) {
      throw new RequestError(409, `${JSON.stringify(to)} is already there.`);
    }
    await this.folder.rename(from, to);
    const isFile = entry.kind === "file";
    this.tell(request, { kind: isFile ? "removed" : "folder-removed", path: from });
    this.tell(request, { kind: isFile ? "written" : "folder-made", path: to });
    json(response, null);
  }

  /** Other pages on the same vault hear of a change as of one from outside. */
  private tell(request: IncomingMessage, change: FolderChange): void {
    const client = request.headers["x-crossroads-client"];
    this.changes.send(change, typeof client === "string" ? client : "");
  }
}

export function json(response: ServerResponse, value: unknown, status = 200): void {
  const text = JSON.stringify(value);
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
    "Cache-Control": "no-store",
  });
  response.end(text);
}

async function body(request: IncomingMessage): Promise<ArrayBuffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestWrite) {
      throw new RequestError(413, `The file is larger than ${largestWrite / 1024 / 1024} MB.`);
    }
    parts.push(part);
  }
  const all = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all.buffer;
}
