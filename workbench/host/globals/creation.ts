import { define, type Win } from "./define";

type Tag = keyof HTMLElementTagNameMap;
type SvgTag = keyof SVGElementTagNameMap;
type Info = DomElementInfo & { parent?: Node };

const svgSpace = "http://www.w3.org/2000/svg";

function classesOf(cls: string | string[] | undefined): string[] {
  if (cls === undefined) return [];
  return (Array.isArray(cls) ? cls : [cls])
    .flatMap((name) => name.split(/\s+/))
    .filter((name) => name !== "");
}

function place(el: Element, parent: Node | undefined, prepend: boolean | undefined): void {
  if (parent === undefined) return;
  if (prepend === true) parent.insertBefore(el, parent.firstChild);
  else parent.appendChild(el);
}

function createElIn(
  doc: Document,
  tag: Tag,
  o?: Info | string,
  callback?: (el: HTMLElement) => void,
): HTMLElement {
  const info: Info = typeof o === "string" ? { cls: o } : (o ?? {});
  const owner = info.parent === undefined ? doc : (info.parent.ownerDocument ?? (info.parent as Document));
  const el = owner.createElement(tag);
  const classes = classesOf(info.cls);
  if (classes.length > 0) el.className = classes.join(" ");
  if (info.text !== undefined) el.setText(info.text);
  if (info.attr !== undefined) el.setAttrs(info.attr);
  if (info.title !== undefined) el.title = info.title;
  if (info.type !== undefined) el.setAttribute("type", info.type);
  if (info.value !== undefined) (el as HTMLInputElement).value = info.value;
  if (info.placeholder !== undefined) (el as HTMLInputElement).placeholder = info.placeholder;
  if (info.href !== undefined) el.setAttribute("href", info.href);
  callback?.(el);
  place(el, info.parent, info.prepend);
  return el;
}

function createSvgIn(
  doc: Document,
  tag: SvgTag,
  o?: SvgElementInfo | string,
  callback?: (el: SVGElement) => void,
): SVGElement {
  const info: SvgElementInfo = typeof o === "string" ? { cls: o } : (o ?? {});
  const owner = info.parent === undefined ? doc : (info.parent.ownerDocument ?? doc);
  const el = owner.createElementNS(svgSpace, tag);
  for (const name of classesOf(info.cls)) el.classList.add(name);
  if (info.attr !== undefined) {
    for (const [key, value] of Object.entries(info.attr)) {
      if (value !== null) el.setAttribute(key, String(value));
    }
  }
  callback?.(el);
  place(el, info.parent, info.prepend);
  return el;
}

function under(parent: Node, o?: Info | string): Info {
  return typeof o === "string" ? { cls: o, parent } : { ...o, parent };
}

/** `createEl` and its kin on every node: the new element goes in at the end, or in front with `prepend`. */
export function installCreation(win: Win): void {
  define<Node>(win.Node.prototype, {
    createEl(tag: Tag, o?: Info | string, callback?: (el: HTMLElement) => void) {
      return createElIn(this.doc, tag, under(this, o), callback);
    },
    createDiv(o?: Info | string, callback?: (el: HTMLElement) => void) {
      return createElIn(this.doc, "div", under(this, o), callback);
    },
    createSpan(o?: Info | string, callback?: (el: HTMLElement) => void) {
      return createElIn(this.doc, "span", under(this, o), callback);
    },
    createSvg(tag: SvgTag, o?: SvgElementInfo | string, callback?: (el: SVGElement) => void) {
      const info = under(this, o) as SvgElementInfo;
      return createSvgIn(this.doc, tag, info, callback);
    },
  });
}

/** The global functions of the same names: they use the active document and put the element nowhere. */
export function globalCreation(activeDocument: () => Document): Record<string, unknown> {
  return {
    createEl: (tag: Tag, o?: Info | string, cb?: (el: HTMLElement) => void) =>
      createElIn(activeDocument(), tag, o, cb),
    createDiv: (o?: Info | string, cb?: (el: HTMLElement) => void) =>
      createElIn(activeDocument(), "div", o, cb),
    createSpan: (o?: Info | string, cb?: (el: HTMLElement) => void) =>
      createElIn(activeDocument(), "span", o, cb),
    createSvg: (tag: SvgTag, o?: SvgElementInfo | string, cb?: (el: SVGElement) => void) =>
      createSvgIn(activeDocument(), tag, o, cb),
    createFragment: (cb?: (el: DocumentFragment) => void) => {
      const fragment = activeDocument().createDocumentFragment();
      cb?.(fragment);
      return fragment;
    },
  };
}
