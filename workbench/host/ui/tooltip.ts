import type * as O from "obsidian";

export function setTooltip(el: HTMLElement, tooltip: string, options?: O.TooltipOptions): void {
  el.setAttr("aria-label", tooltip === "" ? null : tooltip);
  if (options?.placement !== undefined) el.setAttr("data-tooltip-position", options.placement);
  if (options?.classes !== undefined) el.setAttr("data-tooltip-classes", options.classes.join(" "));
  if (options?.delay !== undefined) el.setAttr("data-tooltip-delay", options.delay);
}

function hideTooltip(doc: Document): void {
  for (const el of doc.querySelectorAll(".tooltip")) el.remove();
}

export function displayTooltip(
  target: HTMLElement,
  content: string | DocumentFragment,
  options: O.TooltipOptions = {},
): void {
  const { doc } = target;
  hideTooltip(doc);
  const el = doc.body.createDiv({ cls: ["tooltip", ...(options.classes ?? [])] });
  el.setText(content);
  el.createDiv("tooltip-arrow");
  const gap = options.gap ?? 8;
  const box = target.getBoundingClientRect();
  const own = el.getBoundingClientRect();
  const placement = options.placement ?? "bottom";
  const middle = box.left + box.width / 2 - own.width / 2;
  const height = box.top + box.height / 2 - own.height / 2;
  const places = {
    bottom: [box.bottom + gap, middle],
    top: [box.top - own.height - gap, middle],
    left: [height, box.left - own.width - gap],
    right: [height, box.right + gap],
  } as const;
  const [top, left] = places[placement];
  el.addClass(`mod-${placement}`);
  el.setCssStyles({ top: `${Math.max(0, top)}px`, left: `${Math.max(0, left)}px` });
}

/** Shows the label of what the mouse rests on. Returns the way to stop. */
export function watchTooltips(doc: Document): () => void {
  let timer = 0;
  const over = (event: MouseEvent): void => {
    doc.win.clearTimeout(timer);
    hideTooltip(doc);
    const target = (event.target as Element | null)?.closest?.<HTMLElement>("[aria-label]");
    if (target === null || target === undefined || target.closest(".workspace-leaf-content") === target)
      return;
    // A theme or a plugin says of elements that they show none.
    if (doc.win.getComputedStyle(target).getPropertyValue("--no-tooltip").trim() === "true") return;
    const placement = target.getAttr("data-tooltip-position") as O.TooltipPlacement | null;
    const show = (): void => {
      if (!target.isConnected) return;
      displayTooltip(target, target.getAttr("aria-label") ?? "", placement === null ? {} : { placement });
    };
    timer = doc.win.setTimeout(show, Number(target.getAttr("data-tooltip-delay") ?? 500));
  };
  const down = (): void => {
    doc.win.clearTimeout(timer);
    hideTooltip(doc);
  };
  doc.addEventListener("mouseover", over);
  doc.addEventListener("mousedown", down, true);
  return () => {
    down();
    doc.removeEventListener("mouseover", over);
    doc.removeEventListener("mousedown", down, true);
  };
}
