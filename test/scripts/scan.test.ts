import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder";

const project = fileURLToPath(new URL("../../", import.meta.url));

describe("npm run scan -- DIR --json", () => {
  it("tells of each note its decisions with reasons and its tripwires with days, lines counted from 1", async () => {
    const folder = await temporaryFolder({
      "2025-01-20.md":
        "final decision\n- decided to stay at the ferry until the new timetable\n\nif not by march then i look properly\n",
      "2025-01-21.md": "soup\n",
    });
    const { stdout, status } = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/scan.ts", folder, "--json"],
      { cwd: project, encoding: "utf8" },
    );
    expect(status).toBe(0);
    const { notes } = JSON.parse(stdout) as { notes: Record<string, unknown>[] };
    const why: unknown = expect.stringMatching(/^It/);
    expect(notes[0]).toMatchObject({
      path: "2025-01-20.md",
      day: "2025-01-20",
      decisions: [
        { line: 1, text: "final decision", why },
        { line: 2, text: "decided to stay at the ferry until the new timetable", why },
      ],
      tripwires: [
        { line: 2, text: "until the new timetable", day: null, why },
        { line: 4, text: "if not by march then i look properly", day: "2025-03-31", why },
      ],
    });
    expect(notes[1]).toMatchObject({ path: "2025-01-21.md", decisions: [], tripwires: [] });
  });
});
