import type { ServerResponse } from "node:http";
import type { FolderChange } from "../folder";

const heartbeatMs = 20_000;

/** Tells every open page what changed in the vault, as server-sent events. */
export class ChangeStream {
  private readonly pages = new Map<ServerResponse, string>();
  private readonly heartbeat = setInterval(() => {
    for (const page of this.pages.keys()) page.write(": still here\n\n");
  }, heartbeatMs).unref();

  /** Keeps the response open. `client` is the page's own name: it is not told of the changes it made itself. */
  add(response: ServerResponse, client: string): void {
    response.writeHead(200, {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store",
    });
    response.write("event: ready\ndata: {}\n\n");
    this.pages.set(response, client);
    response.on("close", () => this.pages.delete(response));
  }

  /** `from` names the page that made the change, null when it came from outside. */
  send(change: FolderChange, from: string | null): void {
    const message = `event: change\ndata: ${JSON.stringify(change)}\n\n`;
    for (const [page, client] of this.pages) {
      if (from === null || client !== from) page.write(message);
    }
  }

  close(): void {
    clearInterval(this.heartbeat);
    for (const page of this.pages.keys()) page.end();
    this.pages.clear();
  }
}
