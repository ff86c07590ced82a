import type * as O from "obsidian";

type Handler = (
  source: string,
  el: HTMLElement,
  ctx: O.MarkdownPostProcessorContext,
) => Promise<unknown> | void;

/** Replaces the code blocks of a language by an element that the handler fills. */
export function codeBlockProcessor(language: string, handler: Handler): O.MarkdownPostProcessor {
  return async (el, ctx) => {
    const blocks = el.findAll("pre > code").filter((code) => code.hasClass(`language-${language}`));
    for (const code of blocks) {
      const pre = code.parentElement;
      if (pre === null) continue;
      const holder = createDiv(`block-language-${language}`);
      pre.replaceWith(holder);
      await handler(code.getText().replace(/\n$/, ""), holder, ctx);
    }
  };
}
