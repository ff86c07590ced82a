/** How long work may keep the window busy at a stretch, in milliseconds: half a frame at 60 a second. */
const budget = 8;

/** Long work done in slices: between two of them the window draws, scrolls and takes keys. */
export class Slices {
  #until = 0;

  /** Waits for the window where this slice has used up its time; returns at once where it has not. */
  async breathe(): Promise<void> {
    if (performance.now() < this.#until) return;
    await nextTask();
    this.#until = performance.now() + budget;
  }
}

/**
 * The next task of the window. A message comes sooner than any timer, also in a window in the background, where timers
 * wait a second; what the window has to do itself still goes first.
 */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
