/** A request that is answered with a plain sentence instead of data. `status` is the HTTP status to answer with. */
export class RequestError extends Error {
  override readonly name = "RequestError";

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
