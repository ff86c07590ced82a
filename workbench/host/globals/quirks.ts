/**
 * happy-dom tells of a changed selection at once, in the middle of what the editor is doing, where a browser tells later.
 * Nobody selects by hand there, so the news is dropped. Returns the way to stop.
 */
export function quietSelections(win: Window): () => void {
  const real = win.document.defaultView ?? win;
  if (!("happyDOM" in real)) return () => undefined;
  const drop = (event: Event): void => event.stopImmediatePropagation();
  real.addEventListener("selectionchange", drop, true);
  win.document.addEventListener("selectionchange", drop, true);
  return () => {
    real.removeEventListener("selectionchange", drop, true);
    win.document.removeEventListener("selectionchange", drop, true);
  };
}
