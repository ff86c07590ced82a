/** Elements that a note's HTML may have. What is not here is dropped, its children kept; these with their children: */
const dropped = new Set([
  "SCRIPT",
  "STYLE",
  "TEMPLATE",
  "NOSCRIPT",
  "OBJECT",
  "EMBED",
  "LINK",
  "META",
  "BASE",
  "TITLE",
]);

const allowed = new Set(
  (
    "A ABBR B BDI BDO BLOCKQUOTE BR CAPTION CENTER CITE CODE COL COLGROUP DD DEL DETAILS DFN DIV DL DT EM FIGCAPTION " +
    "FIGURE FONT H1 H2 H3 H4 H5 H6 HR I IMG INS KBD LI MARK OL P PRE Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB " +
    "SUMMARY SUP TABLE TBODY TD TFOOT TH THEAD TIME TR TT U UL VAR WBR"
  ).split(" "),
);

const attributes = new Set(
  "align alt class colspan cite color datetime dir height id lang open rowspan start title type valign value width".split(
    " ",
  ),
);

function safeUrl(url: string): boolean {
  return !/^\s*(?:javascript|data|vbscript)\s*:/i.test(url.replace(/[\u0000-\u0020]/g, ""));
}

function copyChildren(from: Node, to: Node, doc: Document): void {
  for (const child of from.childNodes) {
    if (child.nodeType === 3) to.appendChild(doc.createTextNode(child.textContent ?? ""));
    if (child.nodeType !== 1) continue;
    const el = child as Element;
    if (dropped.has(el.tagName.toUpperCase())) continue;
    if (!allowed.has(el.tagName.toUpperCase())) {
      copyChildren(el, to, doc);
      continue;
    }
    const copy = doc.createElement(el.tagName.toLowerCase());
    for (const { name, value } of el.attributes) {
      if (attributes.has(name) || name.startsWith("data-") || name.startsWith("aria-"))
        copy.setAttribute(name, value);
      else if (name === "href" && safeUrl(value)) copy.setAttribute(name, value);
    }
    copyChildren(el, copy, doc);
    to.appendChild(copy);
  }
}

/** New nodes made from the harmless part of some HTML: no scripts, no handlers, no addresses that would be fetched. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
  const doc = activeDocument;
  const fragment = doc.createDocumentFragment();
  const parser = new (doc.win as Window & typeof globalThis).DOMParser();
  copyChildren(parser.parseFromString(html, "text/html").body, fragment, doc);
  return fragment;
}
