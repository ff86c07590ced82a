import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { findBrowser } from "../../scripts/browser";
import { temporaryFolder } from "../support/temporary-folder";

function setEnvironment(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
}

describe("finding a browser", () => {
  it("takes the one that the environment names", async () => {
    const folder = await temporaryFolder({ "my browser": "#!/bin/sh\n" });
    await chmod(join(folder, "my browser"), 0o755);
    setEnvironment({ CHROMIUM: "", CHROME: join(folder, "my browser") });
    expect(findBrowser()).toBe(join(folder, "my browser"));
  });

  it("does not pass over a name that is wrong", async () => {
    const folder = await temporaryFolder();
    setEnvironment({ CHROMIUM: join(folder, "no") });
    expect(() => findBrowser()).toThrow(/CHROMIUM names .* which cannot be run/);
  });

  it.skipIf(process.platform !== "linux")("looks through PATH", async () => {
    const folder = await temporaryFolder({ "google-chrome": "#!/bin/sh\n" });
    await chmod(join(folder, "google-chrome"), 0o755);
    setEnvironment({ CHROMIUM: "", CHROME: "", PATH: folder });
    expect(findBrowser()).toBe(join(folder, "google-chrome"));
  });
});
