import { define, defineGetter, type Win } from "./define";

type AttrValue = string | number | boolean | null;

function words(classes: readonly string[]): string[] {
  return classes.flatMap((name) => name.split(/\s+/)).filter((name) => name !== "");
}

/** What the app adds to every element. */
export function installElements(win: Win): void {
  define<Element>(win.Element.prototype, {
    getText() {
      return this.textContent ?? "";
    },
    setText(value: string | DocumentFragment) {
      if (typeof value === "object" && value !== null) {
        this.empty();
        this.appendChild(value);
      } else {
        this.textContent = value;
      }
    },
    addClass(...classes: string[]) {
      this.classList.add(...words(classes));
    },
    addClasses(classes: string[]) {
      this.classList.add(...words(classes));
    },
    removeClass(...classes: string[]) {
      this.classList.remove(...words(classes));
    },
    removeClasses(classes: string[]) {
      this.classList.remove(...words(classes));
    },
    toggleClass(classes: string | string[], value: boolean) {
      const names = words(Array.isArray(classes) ? classes : [classes]);
      for (const name of names) this.classList.toggle(name, value);
    },
    hasClass(name: string) {
      return this.classList.contains(name);
    },
    setAttr(name: string, value: AttrValue) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
    setAttrs(attrs: Record<string, AttrValue>) {
      for (const [name, value] of Object.entries(attrs)) this.setAttr(name, value);
    },
    getAttr(name: string) {
      return this.getAttribute(name);
    },
    matchParent(selector: string, lastParent?: Element) {
      return matchUp(this, selector, lastParent);
    },
    getCssPropertyValue(property: string, pseudo?: string) {
      return this.win.getComputedStyle(this, pseudo).getPropertyValue(property).trim();
    },
    isActiveElement() {
      return this.doc.activeElement === this;
    },
    find(selector: string) {
      return this.querySelector(selector);
    },
    findAll(selector: string) {
      return [...this.querySelectorAll(selector)];
    },
    findAllSelf(selector: string) {
      const found: Element[] = [...this.querySelectorAll(selector)];
      if (this.matches(selector)) found.unshift(this);
      return found;
    },
  });
  define<DocumentFragment>(win.DocumentFragment.prototype, {
    find(selector: string) {
      return this.querySelector(selector);
    },
    findAll(selector: string) {
      return [...this.querySelectorAll(selector)];
    },
  });
  for (const prototype of [win.HTMLElement.prototype, win.SVGElement.prototype] as HTMLElement[]) {
    define<HTMLElement>(prototype, {
      setCssStyles(styles: Partial<CSSStyleDeclaration>) {
        Object.assign(this.style, styles);
      },
      setCssProps(props: Record<string, string>) {
        for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
      },
    });
  }
  define<HTMLElement>(win.HTMLElement.prototype, {
    show() {
      this.style.display = "";
    },
    hide() {
      this.style.display = "none";
    },
    toggle(show: boolean) {
      this.style.display = show ? "" : "none";
    },
    toggleVisibility(visible: boolean) {
      this.style.visibility = visible ? "" : "hidden";
    },
    isShown() {
      if (this.offsetParent !== null && this.offsetParent !== undefined) return true;
      return isDrawn(this);
    },
  });
  defineGetter<HTMLElement>(win.HTMLElement.prototype, "innerWidth", function () {
    const style = this.win.getComputedStyle(this);
    return this.clientWidth - pixels(style.paddingLeft) - pixels(style.paddingRight);
  });
  defineGetter<HTMLElement>(win.HTMLElement.prototype, "innerHeight", function () {
    const style = this.win.getComputedStyle(this);
    return this.clientHeight - pixels(style.paddingTop) - pixels(style.paddingBottom);
  });
}

function matchUp(el: Element, selector: string, lastParent?: Element): Element | null {
  for (let at: Element | null = el; at !== null; at = at.parentElement) {
    if (at.matches(selector)) return at;
    if (at === lastParent) break;
  }
  return null;
}

function pixels(length: string): number {
  const value = Number.parseFloat(length);
  return Number.isNaN(value) ? 0 : value;
}

/** For documents without layout, and for elements with a fixed position: attached, and nothing around it is hidden. */
function isDrawn(el: HTMLElement): boolean {
  if (!el.isConnected) return false;
  for (let at: HTMLElement | null = el; at !== null; at = at.parentElement) {
    if (at.win.getComputedStyle(at).display === "none") return false;
  }
  return true;
}
