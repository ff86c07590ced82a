/** How long work may keep the window busy at a stretch, in milliseconds: half a frame at 60 a second. */
const budget = 8;

let until = 0;

/**
 * To be called again and again in long work, so that the window draws, scrolls and takes keys meanwhile: waits for it where
 * this slice of the work has used up its time, and returns at once where it has not.
 */
export async function breathe(): Promise<void> {
  if (performance.now() < until) return;
  await nextTask();
  until = performance.now() + budget;
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
