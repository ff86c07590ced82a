/**
 * Moves the window's clock so that today is the given day, at the real time of day. Time goes on from there.
 * `today` is YYYY-MM-DD.
 */
export function setToday(window: Window & typeof globalThis, today: string): void {
  const RealDate = window.Date;
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const now = new RealDate();
  const wanted = new RealDate(now);
  wanted.setFullYear(year, month - 1, day);
  const offset = wanted.getTime() - now.getTime();

  class MovedDate extends RealDate {
    constructor(...parts: unknown[]) {
      if (parts.length === 0) super(RealDate.now() + offset);
      else super(...(parts as [number]));
    }

    static override now(): number {
      return RealDate.now() + offset;
    }
  }
  window.Date = MovedDate as DateConstructor;
}
