import type { PageFacts } from "./facts";

/** This run's key, which the server wrote into the page. */
export function runKey(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="crossroads-key"]')?.content ?? "";
}

/** @throws Error when the server is gone or was started anew. */
export async function fetchFacts(): Promise<PageFacts> {
  const response = await fetch("/api/facts", { headers: { "X-Crossroads-Key": runKey() } });
  if (!response.ok)
    throw new Error("The workbench's server did not answer. Was it started anew? Reload the page.");
  return (await response.json()) as PageFacts;
}
