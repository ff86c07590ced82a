import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { existsSync } from "node:fs";
import { readFile, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../support/temporary-folder";
import { runningServer, sendRaw } from "./running-server";

describe("the server's door", () => {
  it("lets nobody in by a foreign name, so that a name pointing here is of no use", async () => {
    const server = await runningServer(await temporaryFolder());
    const answer = await sendRaw(server, "/", { headers: { Host: `journal.example:${server.port}` } });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain("journal.example");
    expect((await sendRaw(server, "/", { headers: { Host: `localhost:${server.port}` } })).status).toBe(200);
  });

  it("lets no other origin in, even with the key", async () => {
    const server = await runningServer(await temporaryFolder());
    const headers = { Origin: "http://127.0.0.1:1", "X-Crossroads-Key": server.key };
    expect((await sendRaw(server, "/api/list", { headers })).status).toBe(403);
  });

  it("asks for this run's key at every call of the API", async () => {
    const server = await runningServer(await temporaryFolder({ "note.md": "text" }));
    for (const path of ["/api/facts", "/api/list", "/api/file?path=note.md", "/api/events"]) {
      expect((await sendRaw(server, path)).status).toBe(401);
      expect((await sendRaw(server, path, { headers: { "X-Crossroads-Key": "wrong" } })).status).toBe(401);
    }
    expect((await sendRaw(server, `/api/file?path=note.md&key=${server.key}`)).text).toBe("text");
  });

  it("gives the page of somebody's own vault, which holds the key, only to those who have it", async () => {
    const server = await runningServer(await temporaryFolder(), { private: true });
    expect((await sendRaw(server, "/")).status).toBe(401);
    expect(server.address).toContain(`?key=${server.key}`);
    expect((await sendRaw(server, `/?key=${server.key}`)).text).toContain(server.key);
  });

  it("tells the browser to let the page reach nothing but this server", async () => {
    const server = await runningServer(await temporaryFolder());
    const policy = (await sendRaw(server, "/")).headers["content-security-policy"];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain("http");
  });

  it("serves the plugin's files and no others of its folder", async () => {
    const server = await runningServer(await temporaryFolder());
    expect((await sendRaw(server, "/plugin/main.js")).text).toBe("module.exports = {};");
    for (const path of [
      "/plugin/other.js",
      "/plugin/..%2fother.js",
      "/plugin/../../etc/passwd",
      "/%00",
      "//",
    ]) {
      expect((await sendRaw(server, path)).status).toBe(404);
    }
    expect((await sendRaw(server, "/", { method: "POST" })).status).toBe(405);
  });
});

describe("the vault API", () => {
  const call = async (
    server: Awaited<ReturnType<typeof runningServer>>,
    method: string,
    path: string,
    body = "",
  ): Promise<{ readonly status: number; readonly text: string }> =>
    sendRaw(server, path, { method, body, headers: { "X-Crossroads-Key": server.key } });

  it("refuses every way out of the vault, reading and writing, and touches nothing", async () => {
    const parent = await temporaryFolder({ "secret.md": "secret", "vault/note.md": "text" });
    const vault = join(parent, "vault");
    await symlink(parent, join(vault, "up"));
    const server = await runningServer(vault);
    const ways = [
      "..%2fsecret.md",
      "../secret.md",
      "%2e%2e%2fsecret.md",
      "up/secret.md",
      "%2fetc%2fpasswd",
      "a%00b.md",
    ];
    for (const way of ways) {
      const read = await call(server, "GET", `/api/file?path=${way}`);
      expect(read.status).toBeGreaterThanOrEqual(400);
      expect(read.status).toBeLessThan(500);
      expect(read.text).not.toContain('"secret"');
      for (const [method, path] of [
        ["PUT", `/api/file?path=${way}`],
        ["DELETE", `/api/file?path=${way}`],
        ["POST", `/api/folder?path=${way}`],
        ["POST", `/api/rename?from=note.md&to=${way}`],
        ["POST", `/api/rename?from=${way}&to=b.md`],
        ["GET", `/api/stat?path=${way}`],
      ] as const) {
        const answer = await call(server, method, path, "changed");
        expect(answer.status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
        expect(answer.status, `${method} ${path}`).toBeLessThan(500);
      }
    }
    expect(await readFile(join(parent, "secret.md"), "utf8")).toBe("secret");
    expect(await readFile(join(vault, "note.md"), "utf8")).toBe("text");
  });

  it("says what is wrong with a call it cannot answer", async () => {
    const server = await runningServer(
      await temporaryFolder({ "a.md": "a", "b.md": "b", "folder/c.md": "c" }),
    );
    const errors = [
      [await call(server, "GET", "/api/file?path=no.md"), 404, 'The vault has no \\"no.md\\".'],
      [await call(server, "GET", "/api/file"), 400, "names no path"],
      [await call(server, "GET", "/api/file?path=folder"), 409, "is a folder"],
      [await call(server, "PUT", "/api/file?path=folder", "x"), 409, "is a folder"],
      [await call(server, "DELETE", "/api/file?path=no.md"), 404, "no.md"],
      [await call(server, "POST", "/api/rename?from=a.md&to=b.md"), 409, "already there"],
      [await call(server, "POST", "/api/rename?from=folder&to=folder/in"), 409, "into itself"],
      [await call(server, "PATCH", "/api/file?path=a.md"), 404, "PATCH /api/file"],
    ] as const;
    for (const [answer, status, reason] of errors) {
      expect(answer.text).toContain(reason);
      expect(answer.status).toBe(status);
    }
  });

  it("keeps a note or picture from acting as a page", async () => {
    const server = await runningServer(await temporaryFolder({ "x.svg": "<svg><script>1</script></svg>" }));
    const answer = await sendRaw(server, `/api/file?path=x.svg&key=${server.key}`);
    expect(answer.headers["content-type"]).toBe("image/svg+xml");
    expect(answer.headers["content-security-policy"]).toContain("sandbox");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  });
});

describe("where changes go", () => {
  it("to a scratch copy, which leaves the real files alone and is gone afterwards", async () => {
    const vault = await temporaryFolder({ "note.md": "real" });
    const server = await runningServer(vault, { write: false });
    const headers = { "X-Crossroads-Key": server.key };
    await sendRaw(server, "/api/file?path=note.md", { method: "PUT", headers, body: "changed" });
    expect((await sendRaw(server, "/api/file?path=note.md", { headers })).text).toBe("changed");
    expect(await readFile(join(vault, "note.md"), "utf8")).toBe("real");
    expect(JSON.parse((await sendRaw(server, "/api/facts", { headers })).text)).toMatchObject({
      vaultName: basename(vault),
      scratch: true,
    });
    await server.close();
    expect(existsSync(server.root)).toBe(false);
  });

  it("to the real files when that was asked for", async () => {
    const vault = await temporaryFolder({ "note.md": "real" });
    const server = await runningServer(vault, { write: true });
    const headers = { "X-Crossroads-Key": server.key };
    await sendRaw(server, "/api/file?path=note.md", { method: "PUT", headers, body: "changed" });
    expect(await readFile(join(vault, "note.md"), "utf8")).toBe("changed");
    await server.close();
    expect(existsSync(vault)).toBe(true);
  });
});

describe("a start that cannot work", () => {
  it("names the folder that is not there, or is none", async () => {
    const folder = await temporaryFolder({ "note.md": "text" });
    await expect(runningServer(join(folder, "no"))).rejects.toThrow("There is no folder");
    await expect(runningServer(join(folder, "note.md"))).rejects.toThrow("is a file, not a folder");
  });

  it("names the port that is taken, or goes on to the next one where that is allowed", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    onTestFinished(() => new Promise<void>((done) => other.close(() => done())));
    const taken = (other.address() as AddressInfo).port;
    const vault = await temporaryFolder();
    await expect(runningServer(vault, { port: taken })).rejects.toThrow(`Port ${taken} is taken`);
    expect((await runningServer(vault, { port: taken, furtherPorts: 20 })).port).toBeGreaterThan(taken);
  });
});

describe("the change stream", () => {
  it("tells a page what others did, and not what it did itself", async () => {
    const vault = await temporaryFolder({ "note.md": "text" });
    const server = await runningServer(vault);
    const mine = await fetch(`http://127.0.0.1:${server.port}/api/events?key=${server.key}&client=mine`);
    const events = readEvents(mine);
    expect(await events.next()).toEqual({ event: "ready", data: {} });
    const put = (path: string, client: string): Promise<Response> =>
      fetch(`http://127.0.0.1:${server.port}/api/file?path=${path}`, {
        method: "PUT",
        body: "changed",
        headers: { "X-Crossroads-Key": server.key, "X-Crossroads-Client": client },
      });
    await put("mine.md", "mine");
    await put("theirs.md", "theirs");
    expect(await events.next()).toEqual({ event: "change", data: { kind: "written", path: "theirs.md" } });
    await writeFile(join(vault, "outside.md"), "from another program");
    expect(await events.next()).toEqual({ event: "change", data: { kind: "written", path: "outside.md" } });
    await events.stop();
  });
});

interface Events {
  next(): Promise<{ readonly event: string; readonly data: unknown }>;
  stop(): Promise<void>;
}

function readEvents(response: Response): Events {
  if (response.body === null) throw new Error("The answer has no body.");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  return {
    next: async () => {
      for (;;) {
        const end = buffer.indexOf("\n\n");
        if (end >= 0) {
          const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(buffer.slice(0, end)) ?? [];
          buffer = buffer.slice(end + 2);
          if (event !== undefined && data !== undefined) return { event, data: JSON.parse(data) as unknown };
          continue;
        }
        const { value, done } = await reader.read();
        if (done) throw new Error("The stream ended.");
        buffer += value;
      }
    },
    stop: () => reader.cancel(),
  };
}
