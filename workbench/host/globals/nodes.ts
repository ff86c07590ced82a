import { define, defineGetter, type Win } from "./define";

function documentOf(node: Node): Document {
  return node.ownerDocument ?? (node as Document);
}

/** Under a test runner the document's window is not the global object; what is meant is the global object then. */
function windowOf(node: Node): Window {
  const doc = documentOf(node);
  return doc === globalThis.document ? window : (doc.defaultView ?? window);
}

/** What the app adds to every node. */
export function installNodes(win: Win): void {
  defineGetter<Node>(win.Node.prototype, "doc", function () {
    return documentOf(this);
  });
  defineGetter<Node>(win.Node.prototype, "win", function () {
    return windowOf(this);
  });
  defineGetter<Node>(win.Node.prototype, "constructorWin", function () {
    return win.document === globalThis.document ? window : win;
  });
  define<Node>(win.Node.prototype, {
    detach() {
      this.parentNode?.removeChild(this);
    },
    empty() {
      while (this.lastChild !== null) this.removeChild(this.lastChild);
    },
    insertAfter(node: Node, child: Node | null) {
      return this.insertBefore(node, child === null ? this.firstChild : child.nextSibling);
    },
    indexOf(other: Node) {
      return Array.prototype.indexOf.call(this.childNodes, other);
    },
    setChildrenInPlace(children: Node[]) {
      const wanted = new Set(children);
      for (const child of [...this.childNodes]) if (!wanted.has(child)) this.removeChild(child);
      let at: Node | null = this.firstChild;
      for (const child of children) {
        if (child === at) at = at.nextSibling;
        else this.insertBefore(child, at);
      }
    },
    appendText(text: string) {
      this.appendChild(documentOf(this).createTextNode(text));
    },
    instanceOf(type: { readonly name: string; new (): unknown }) {
      return isOf(this, type);
    },
  });
  define<UIEvent>(win.UIEvent.prototype, {
    instanceOf(type: { readonly name: string; new (): unknown }) {
      return isOf(this, type);
    },
  });
  defineGetter<UIEvent>(win.UIEvent.prototype, "targetNode", function () {
    return this.target instanceof win.Node ? this.target : null;
  });
  defineGetter<UIEvent>(win.UIEvent.prototype, "doc", function () {
    return this.targetNode?.doc ?? win.document;
  });
  defineGetter<UIEvent>(win.UIEvent.prototype, "win", function () {
    return this.targetNode?.win ?? win;
  });
}

/** `instanceof` that also holds for objects made by another window (a pop-out). */
function isOf(value: Node | UIEvent, type: { readonly name: string; new (): unknown }): boolean {
  if (value instanceof type) return true;
  const origin = (("nodeType" in value ? windowOf(value) : value.win) as unknown as Record<string, unknown>)[
    type.name
  ];
  return typeof origin === "function" && value instanceof origin;
}
