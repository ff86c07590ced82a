/** What headless Chromium needs to run quietly, as root too, and without calling anywhere. */
export declare const browserFlags: readonly string[];

/** The path of an installed Chromium or Chrome, or null. Throws when CHROMIUM or CHROME names something that cannot be run. */
export declare function findBrowser(): string | null;

/** Finds a browser, installing one if there is none. Throws an Error that says what to do. */
export declare function ensureBrowser(log?: (line: string) => void): string;
