import { describe, expect, it } from "vitest";
import { readArguments } from "../../workbench/server/arguments";

describe("the words after npm start", () => {
  it("mean the example vault on the usual port when there are none", () => {
    expect(readArguments([])).toEqual({
      help: false,
      vault: null,
      write: false,
      port: 4173,
      portGiven: false,
      open: true,
      today: null,
      unkind: false,
    });
  });

  it("are all understood together", () => {
    const words = [
      "--vault",
      "my notes",
      "--write",
      "--port",
      "0",
      "--no-open",
      "--today",
      "2024-02-29",
      "--unkind",
    ];
    expect(readArguments(words)).toEqual({
      help: false,
      vault: "my notes",
      write: true,
      port: 0,
      portGiven: true,
      open: false,
      today: "2024-02-29",
      unkind: true,
    });
  });

  it.each([
    [["--port", "http"], '--port needs a number from 0 to 65535, not "http"'],
    [["--port", "70000"], "--port needs a number"],
    [["--today", "2023-02-29"], '--today needs a day as YYYY-MM-DD, not "2023-02-29"'],
    [["--today", "tomorrow"], "--today needs a day"],
    [["--write"], "--write needs --vault DIR"],
    [["--vault", ""], "--vault needs a folder"],
    [["--vualt", "x"], "--vualt"],
    [["notes"], "notes"],
  ])("are refused with what is wrong: %j", (words, reason) => {
    expect(() => readArguments(words)).toThrow(reason);
  });
});
