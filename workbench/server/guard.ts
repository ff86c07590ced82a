import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { RequestError } from "./request-error";

/** A fresh secret for one run. The page gets it from the server, other web sites cannot. */
export function newKey(): string {
  return randomBytes(24).toString("base64url");
}

const localNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Refuses requests that a foreign web page sent by way of a name of its own that points here (DNS rebinding),
 * or straight from its own origin.
 *
 * @throws RequestError (403)
 */
export function checkHost(request: IncomingMessage): void {
  const host = request.headers.host ?? "";
  const name = host.replace(/:\d+$/, "").toLowerCase();
  if (!localNames.has(name)) {
    throw new RequestError(
      403,
      `This server answers to 127.0.0.1 and localhost only, not to ${JSON.stringify(host)}.`,
    );
  }
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new RequestError(403, `This server does not answer pages from ${JSON.stringify(origin)}.`);
  }
}

/**
 * Refuses requests without this run's key, in the header `X-Crossroads-Key` or, for images and the change stream that
 * cannot set headers, in the query.
 *
 * @throws RequestError (401)
 */
export function checkKey(request: IncomingMessage, url: URL, key: string): void {
  const given = request.headers["x-crossroads-key"] ?? url.searchParams.get("key");
  if (typeof given !== "string" || !sameSecret(given, key)) {
    throw new RequestError(
      401,
      "The key of this run is missing or wrong. Open the address that npm start printed.",
    );
  }
}

/** Compares by digest, so that neither length nor content shows in the time it takes. */
function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
