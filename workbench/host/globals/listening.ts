import { define, type Win } from "./define";

type Listener = (this: Node, event: Event, target: HTMLElement) => unknown;
type Options = boolean | AddEventListenerOptions | undefined;

interface Delegate {
  readonly type: string;
  readonly selector: string;
  readonly listener: Listener;
  readonly callback: (event: Event) => void;
}

const delegates = new WeakMap<Node, Delegate[]>();

const delegation = {
  on(this: Node, type: string, selector: string, listener: Listener, options?: Options): void {
    const callback = (event: Event): void => {
      const start = event.target as Node | null;
      const from = start?.nodeType === 1 ? (start as Element) : (start?.parentElement ?? null);
      const target = from?.matchParent(selector, this as Element);
      if (target !== null && target !== undefined) listener.call(this, event, target as HTMLElement);
    };
    const known = delegates.get(this) ?? [];
    known.push({ type, selector, listener, callback });
    delegates.set(this, known);
    this.addEventListener(type, callback, options);
  },
  off(this: Node, type: string, selector: string, listener: Listener, options?: Options): void {
    const known = delegates.get(this) ?? [];
    const index = known.findIndex(
      (d) => d.type === type && d.selector === selector && d.listener === listener,
    );
    const found = known[index];
    if (found === undefined) return;
    known.splice(index, 1);
    this.removeEventListener(type, found.callback, options);
  },
};

/** Calls back when the element is put into a document, and again when it is put into another. */
function watchInsertion(el: HTMLElement, callback: () => void): () => void {
  let last: Document | null = el.isConnected ? el.ownerDocument : null;
  const check = (): void => {
    const now = el.isConnected ? el.ownerDocument : null;
    if (now !== null && now !== last) callback();
    if (now !== null) last = now;
  };
  const observer = new MutationObserver(check);
  for (const doc of documents) observer.observe(doc, { childList: true, subtree: true });
  return () => observer.disconnect();
}

const documents = new Set<Document>();

export function installListening(win: Win): void {
  documents.add(win.document);
  define(win.HTMLElement.prototype, delegation);
  define(win.Document.prototype, delegation);
  define<HTMLElement>(win.HTMLElement.prototype, {
    onClickEvent(listener: (event: MouseEvent) => unknown, options?: Options) {
      this.addEventListener("click", listener, options);
      this.addEventListener("auxclick", listener, options);
    },
    onNodeInserted(listener: () => unknown, once?: boolean) {
      const stop = watchInsertion(this, () => {
        if (once === true) stop();
        listener();
      });
      return stop;
    },
    onWindowMigrated(listener: (win: Window) => unknown) {
      let first = !this.isConnected;
      return watchInsertion(this, () => {
        if (!first) listener(this.win);
        first = false;
      });
    },
    trigger(type: string) {
      this.dispatchEvent(new win.Event(type, { bubbles: true, cancelable: true }));
    },
  });
}
