import nodes from "lucide-static/icon-nodes.json";
import type { IconSource } from "../contract";

const svgSpace = "http://www.w3.org/2000/svg";
const custom = new Map<string, string>();
let source: IconSource | null = null;

/** The app knows Lucide's icons with and without the prefix. */
function plain(id: string): string {
  return id.replace(/^lucide-/, "");
}

export function useIcons(icons: IconSource | undefined): void {
  source = icons ?? null;
}

export function addIcon(id: string, svgContent: string): void {
  custom.set(id, svgContent);
}

export function removeIcon(id: string): void {
  custom.delete(id);
}

export function getIconIds(): string[] {
  return [...Object.keys(nodes).map((id) => `lucide-${id}`), ...custom.keys()];
}

function frame(viewBox: string, cls: string): SVGSVGElement {
  const svg = activeDocument.createElementNS(svgSpace, "svg");
  const attrs = { xmlns: svgSpace, width: "24", height: "24", viewBox, class: `svg-icon ${cls}` };
  for (const [name, value] of Object.entries(attrs)) svg.setAttribute(name, value);
  return svg;
}

function fromText(text: string): SVGSVGElement | null {
  const doc = activeDocument;
  const parser = new (doc.win as Window & typeof globalThis).DOMParser();
  const svg = parser.parseFromString(text, "text/html").querySelector("svg");
  if (svg === null) return null;
  svg.classList.add("svg-icon");
  return doc.importNode(svg, true);
}

function fromSource(id: string): SVGSVGElement | null {
  const found = source?.(plain(id)) ?? null;
  return typeof found === "string" ? fromText(found) : (found as SVGSVGElement | null);
}

export function getIcon(id: string): SVGSVGElement | null {
  const content = custom.get(id);
  if (content !== undefined) {
    const svg = frame("0 0 100 100", id);
    const drawn = fromText(`<svg viewBox="0 0 100 100">${content}</svg>`);
    svg.append(...(drawn?.childNodes ?? []));
    return svg;
  }
  if (source !== null) return fromSource(id);
  const name = plain(id);
  const parts = nodes[name];
  if (parts === undefined) return null;
  const svg = frame("0 0 24 24", `lucide-${name}`);
  const strokes = { fill: "none", stroke: "currentColor", "stroke-width": "2" };
  for (const [key, value] of Object.entries(strokes)) svg.setAttribute(key, value);
  svg.setAttribute("stroke-linecap", "round");
  svg.setAttribute("stroke-linejoin", "round");
  for (const [tag, attrs] of parts) {
    const part = svg.ownerDocument.createElementNS(svgSpace, tag);
    for (const [key, value] of Object.entries(attrs)) part.setAttribute(key, value);
    svg.appendChild(part);
  }
  return svg;
}

/** An unknown icon leaves the element empty, as in the app. */
export function setIcon(parent: HTMLElement, id: string): void {
  parent.empty();
  const icon = getIcon(id);
  if (icon !== null) parent.appendChild(icon);
}
