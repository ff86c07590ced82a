import type { Folder, FolderChange, FolderEntry, FolderStat } from "./folder";

/** The vault behind the workbench's server. */
export class HttpFolder implements Folder {
  /** Names this page to the server, which then does not report its own changes back to it. */
  private readonly client = crypto.randomUUID();

  /** `base` is the server's address, "" for the one the page came from; `key` is this run's key. */
  constructor(
    private readonly key: string,
    private readonly base = "",
  ) {}

  async list(): Promise<readonly FolderEntry[]> {
    return (await (await this.send("GET", "list")).json()) as readonly FolderEntry[];
  }

  async stat(path: string): Promise<FolderEntry | null> {
    return (await (await this.send("GET", "stat", { path })).json()) as FolderEntry | null;
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    return (await this.send("GET", "file", { path })).arrayBuffer();
  }

  async readText(path: string): Promise<string> {
    // Response.text() would drop a byte-order mark.
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await this.readBinary(path));
  }

  async writeBinary(path: string, data: ArrayBuffer): Promise<FolderStat> {
    return (await (await this.send("PUT", "file", { path }, data)).json()) as FolderStat;
  }

  writeText(path: string, text: string): Promise<FolderStat> {
    return this.writeBinary(path, new TextEncoder().encode(text).buffer);
  }

  async makeFolder(path: string): Promise<void> {
    await this.send("POST", "folder", { path });
  }

  async rename(from: string, to: string): Promise<void> {
    await this.send("POST", "rename", { from, to });
  }

  async remove(path: string): Promise<void> {
    await this.send("DELETE", "file", { path });
  }

  watch(onChange: (change: FolderChange) => void): () => void {
    const events = new EventSource(this.address("events", { key: this.key, client: this.client }));
    events.addEventListener("change", (event: MessageEvent<string>) => {
      onChange(JSON.parse(event.data) as FolderChange);
    });
    return () => events.close();
  }

  private address(call: string, query: Readonly<Record<string, string>>): string {
    return `${this.base}/api/${call}?${new URLSearchParams(query).toString()}`;
  }

  private async send(
    method: string,
    call: string,
    query: Readonly<Record<string, string>> = {},
    body: ArrayBuffer | null = null,
  ): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(this.address(call, query), {
        method,
        body,
        headers: { "X-Crossroads-Key": this.key, "X-Crossroads-Client": this.client },
      });
    } catch (error) {
      const about = query["path"] ?? query["from"] ?? call;
      throw new Error(`The workbench's server cannot be reached (${about}). Is npm start still running?`, {
        cause: error,
      });
    }
    if (response.ok) return response;
    const answer = (await response.json().catch(() => null)) as { readonly error?: string } | null;
    throw new Error(answer?.error ?? `The server answered ${response.status} to ${method} ${call}.`);
  }
}
