import { parseArgs } from "node:util";

/** What `npm start` was asked to do. */
export interface StartArguments {
  readonly help: boolean;
  /** As it was typed; null stands for the example vault. */
  readonly vault: string | null;
  readonly write: boolean;
  readonly port: number;
  /** Whether the port was asked for, so that no other will do. */
  readonly portGiven: boolean;
  readonly open: boolean;
  readonly today: string | null;
  readonly unkind: boolean;
}

export const usage = `Usage: npm start -- [options]

Opens Crossroads in a browser, on the example vault unless another is named.

  --vault DIR         the vault to open, by default examples/vault
  --write             change the real files; without it the page works on a scratch copy
  --port N            the port on 127.0.0.1, by default 4173 or the next free one
  --no-open           only print the address, do not open a browser
  --today YYYY-MM-DD  the day that the page takes for today
  --unkind            slow metadata, late layout and deferred views, as in a large vault
  --help              this text
`;

const defaultPort = 4173;

/** @throws Error that names the flag and what is wrong with it. */
export function readArguments(words: readonly string[]): StartArguments {
  const { values } = parseArgs({
    args: [...words],
    strict: true,
    allowPositionals: false,
    options: {
      help: { type: "boolean", short: "h", default: false },
      vault: { type: "string" },
      write: { type: "boolean", default: false },
      port: { type: "string" },
      "no-open": { type: "boolean", default: false },
      today: { type: "string" },
      unkind: { type: "boolean", default: false },
    },
  });
  if (values.vault === "") throw new Error("--vault needs a folder.");
  if (values.write && values.vault === undefined) {
    throw new Error("--write needs --vault DIR: the example vault itself is never changed.");
  }
  return {
    help: values.help,
    vault: values.vault ?? null,
    write: values.write,
    port: values.port === undefined ? defaultPort : readPort(values.port),
    portGiven: values.port !== undefined,
    open: !values["no-open"],
    today: values.today === undefined ? null : readDay(values.today),
    unkind: values.unkind,
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new Error(`--port needs a number from 0 to 65535, not ${JSON.stringify(text)}.`);
  }
  return port;
}

function readDay(text: string): string {
  // Date turns 31 April into 1 May, so the day is written back and compared.
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new Error(`--today needs a day as YYYY-MM-DD, not ${JSON.stringify(text)}.`);
  }
  return text;
}
