function isHappyDom(win: Window): boolean {
  return "happyDOM" in (win.document.defaultView ?? win);
}

/** happy-dom gives an inner frame a window only when its content is given; a browser gives it at once, and loads content later. */
export function frameContent(win: Window): Record<string, string> {
  return isHappyDom(win) ? { srcdoc: "<!doctype html><html><head></head><body></body></html>" } : {};
}

/**
 * happy-dom tells of a changed selection at once, in the middle of what the editor is doing, where a browser tells later.
 * Nobody selects by hand there, so the news is dropped. Returns the way to stop.
 */
export function quietSelections(win: Window): () => void {
  if (!isHappyDom(win)) return () => undefined;
  const real = win.document.defaultView ?? win;
  const drop = (event: Event): void => event.stopImmediatePropagation();
  real.addEventListener("selectionchange", drop, true);
  win.document.addEventListener("selectionchange", drop, true);
  return () => {
    real.removeEventListener("selectionchange", drop, true);
    win.document.removeEventListener("selectionchange", drop, true);
  };
}
