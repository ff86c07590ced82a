import { request, type IncomingHttpHeaders } from "node:http";
import { onTestFinished } from "vitest";
import { NodeFolder } from "../../workbench/node-folder";
import { startServer, type RunningServer, type ServerOptions } from "../../workbench/server/server";
import { temporaryFolder } from "../support/temporary-folder";

const page = new Map([
  ["/", Buffer.from('<meta name="crossroads-key" content="{{key}}">')],
  ["/page/app.js", Buffer.from("export {};")],
]);

/** Starts a server that ends with the test. The page is a stand-in, the plugin's folder has only a main.js. */
export async function runningServer(
  vault: string,
  options: Partial<ServerOptions> = {},
): Promise<RunningServer> {
  const plugin = await temporaryFolder({ "main.js": "module.exports = {};", "other.js": "not to be seen" });
  const server = await startServer({
    vault,
    write: true,
    private: false,
    port: 0,
    plugin,
    page,
    openFolder: (root) => new NodeFolder(root),
    today: null,
    unkind: false,
    ...options,
  });
  onTestFinished(() => server.close());
  return server;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends the path as it stands; fetch would tidy away the dots and the Host header. */
export function sendRaw(
  server: RunningServer,
  path: string,
  options: {
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string;
  } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port: server.port,
        path,
        method: options.method ?? "GET",
        headers: options.headers ?? {},
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => (text += part));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(options.body);
  });
}
