import type {
  Blockquote,
  Code,
  Definition,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from "mdast";
import { setIcon } from "../ui/icons";
import { visit } from "../metadata/markdown";
import { InlineRenderer, type InlineContext } from "./inline";
import { sanitizeHTMLToDom } from "./sanitize";

const calloutIcons: Record<string, string> = {
  note: "pencil",
  abstract: "clipboard-list",
  info: "info",
  todo: "check-circle-2",
  tip: "flame",
  success: "check",
  question: "help-circle",
  warning: "alert-triangle",
  failure: "x",
  danger: "zap",
  bug: "bug",
  example: "list",
  quote: "quote",
};

/** Draws the blocks of a note. `text` is what the tree's offsets speak of. */
export class BlockRenderer {
  private readonly inline: InlineRenderer;
  private readonly footnotes: string[] = [];

  constructor(
    private readonly text: string,
    root: Root,
    exists: (linkpath: string) => boolean,
  ) {
    const definitions: InlineContext["definitions"] = definitionsIn(root);
    this.inline = new InlineRenderer({ definitions, exists, footnote: (id) => this.footnoteNumber(id) });
  }

  /** False for what is not shown: properties, comments, definitions. */
  draw(node: RootContent, into: HTMLElement): boolean {
    switch (node.type) {
      case "heading": {
        const el = into.createEl(`h${node.depth}`, { attr: { dir: "auto" } });
        this.inline.draw(node.children, el);
        el.setAttr("data-heading", el.getText());
        return true;
      }
      case "paragraph":
        this.drawParagraph(node, into);
        return true;
      case "list":
        this.drawList(node, into);
        return true;
      case "blockquote":
        this.drawQuote(node, into);
        return true;
      case "code":
        drawCode(node, into);
        return true;
      case "table":
        this.drawTable(node, into);
        return true;
      case "thematicBreak":
        into.createEl("hr");
        return true;
      case "html":
        into.appendChild(sanitizeHTMLToDom(node.value));
        return true;
      case "footnoteDefinition": {
        const number = this.footnoteNumber(node.identifier);
        const el = into.createEl("section", "footnotes").createEl("ol", { attr: { start: number } });
        const item = el.createEl("li", { attr: { id: `fn-${number}` } });
        for (const child of node.children) this.draw(child, item);
        return true;
      }
      default:
        return false;
    }
  }

  private drawParagraph(node: Paragraph, into: HTMLElement): void {
    this.inline.draw(withoutBlockId(node.children), into.createEl("p", { attr: { dir: "auto" } }));
  }

  private drawList(list: List, into: HTMLElement): void {
    const el = into.createEl(list.ordered === true ? "ol" : "ul", { cls: "has-list-bullet" });
    if (list.ordered === true && typeof list.start === "number" && list.start !== 1)
      el.setAttr("start", list.start);
    for (const item of list.children) this.drawItem(item, el);
  }

  private drawItem(item: ListItem, into: HTMLElement): void {
    const line = (item.position?.start.line ?? 1) - 1;
    const el = into.createEl("li", { attr: { "data-line": line, dir: "auto" } });
    const source = this.text.slice(item.position?.start.offset ?? 0, item.position?.end.offset ?? 0);
    const task = /^(?:[-*+]|\d+[.)])[ \t]+\[(.)\](?=\s|$)/u.exec(source)?.[1];
    if (task !== undefined) {
      into.addClass("contains-task-list");
      el.addClass("task-list-item");
      el.toggleClass("is-checked", task !== " ");
      el.setAttr("data-task", task === " " ? "" : task);
      const box = el.createEl("input", {
        cls: "task-list-item-checkbox",
        type: "checkbox",
        attr: { "data-line": line },
      });
      box.checked = task !== " ";
      if (box.checked) box.setAttr("checked", "");
    }
    for (const [index, child] of item.children.entries()) {
      if (child.type !== "paragraph") this.draw(child, el);
      else {
        const inline = withoutBlockId(
          index === 0 && task !== undefined ? withoutBox(child.children) : child.children,
        );
        this.inline.draw(inline, item.spread === true ? el.createEl("p") : el);
      }
    }
  }

  private drawQuote(quote: Blockquote, into: HTMLElement): void {
    const [first, ...rest] = quote.children;
    const head = first?.type === "paragraph" ? first.children[0] : undefined;
    const match =
      head?.type === "text" ? /^\[!([^\]]+)\]([+-]?)[ \t]*([^\n]*)(?:\r?\n|$)/.exec(head.value) : null;
    if (match === null || first?.type !== "paragraph" || head?.type !== "text") {
      const el = into.createEl("blockquote", { attr: { dir: "auto" } });
      for (const child of quote.children) this.draw(child, el);
      return;
    }
    const [whole, type = "note", fold = "", title = ""] = match;
    const name = type.toLowerCase();
    const el = into.createDiv({
      cls: ["callout", ...(fold === "" ? [] : ["is-collapsible"]), ...(fold === "-" ? ["is-collapsed"] : [])],
      attr: { "data-callout": name, "data-callout-fold": fold, "data-callout-metadata": "" },
    });
    const titleEl = el.createDiv({ cls: "callout-title", attr: { dir: "auto" } });
    setIcon(titleEl.createDiv("callout-icon"), calloutIcons[name] ?? "pencil");
    const inner = titleEl.createDiv("callout-title-inner");
    const others = first.children.slice(1);
    const lineEnds = whole.endsWith("\n") || others.length === 0;
    inner.setText(title === "" && lineEnds ? name.charAt(0).toUpperCase() + name.slice(1) : title);
    const remaining: PhrasingContent[] = [{ type: "text", value: head.value.slice(whole.length) }, ...others];
    const content = createDiv("callout-content");
    if (lineEnds && (head.value.length > whole.length || others.length > 0)) {
      this.inline.draw(remaining, content.createEl("p"));
    } else if (others.length > 0) {
      this.drawTitleAndRest(others, inner, content);
    }
    for (const child of rest) this.draw(child, content);
    if (content.hasChildNodes()) el.appendChild(content);
  }

  /** A title with links or emphasis ends at the first line end in plain text. */
  private drawTitleAndRest(
    nodes: readonly PhrasingContent[],
    title: HTMLElement,
    content: HTMLElement,
  ): void {
    const split = nodes.findIndex((node) => node.type === "text" && node.value.includes("\n"));
    const node = nodes[split];
    if (node?.type !== "text") {
      this.inline.draw(nodes, title);
      return;
    }
    const at = node.value.indexOf("\n");
    this.inline.draw([...nodes.slice(0, split), { type: "text", value: node.value.slice(0, at) }], title);
    const rest: PhrasingContent[] = [
      { type: "text", value: node.value.slice(at + 1) },
      ...nodes.slice(split + 1),
    ];
    this.inline.draw(rest, content.createEl("p"));
  }

  private drawTable(table: Table, into: HTMLElement): void {
    const el = into.createEl("table");
    for (const [index, row] of table.children.entries()) {
      const part = index === 0 ? el.createEl("thead") : (el.querySelector("tbody") ?? el.createEl("tbody"));
      const tr = part.createEl("tr");
      for (const [column, cell] of row.children.entries()) {
        const td = tr.createEl(index === 0 ? "th" : "td", { attr: { dir: "auto" } });
        const align = table.align?.[column];
        if (align !== null && align !== undefined) td.setCssStyles({ textAlign: align });
        this.inline.draw(cell.children, td);
      }
    }
  }

  private footnoteNumber(id: string): number {
    if (!this.footnotes.includes(id)) this.footnotes.push(id);
    return this.footnotes.indexOf(id) + 1;
  }
}

function definitionsIn(root: Root): InlineContext["definitions"] {
  const found = new Map<string, Definition>();
  visit(root, (node) => {
    if (node.type === "definition") {
      const definition = node as Definition;
      found.set(definition.identifier, definition);
    }
  });
  return found;
}

function drawCode(node: Code, into: HTMLElement): void {
  const language = node.lang ?? "";
  const pre = into.createEl("pre", language === "" ? "" : `language-${language}`);
  pre.createEl("code", { cls: language === "" ? "" : `language-${language}`, text: `${node.value}\n` });
}

function withoutBox(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== "text") return [...nodes];
  return [{ ...first, value: first.value.replace(/^\[.\][ \t]?/u, "") }, ...rest];
}

/** `^id` at the end names the block and is not shown. */
function withoutBlockId(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes[nodes.length - 1];
  if (last?.type !== "text") return [...nodes];
  return [...nodes.slice(0, -1), { ...last, value: last.value.replace(/(^|\s)\^[A-Za-z0-9-]+\s*$/, "$1") }];
}
