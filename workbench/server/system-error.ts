/** The system's short name of what went wrong, such as EADDRINUSE; undefined where there is none. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
