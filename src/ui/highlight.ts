import { locate, type Stretch } from "../core/questions/locate";

const name = "crossroads-words";
/** How long words stay highlighted, in milliseconds. */
const shownFor = 2_500;
/** How often the reading view is looked at for words it has not rendered yet. */
const tries = 60;

/**
 * Highlights words in a reading view and brings them into sight, without changing the page: as a CSS highlight, where the
 * browser knows them. The view renders a note bit by bit, so it is looked at until the words are there.
 */
export function highlightWords(page: HTMLElement, words: string, left = tries): void {
  if (!page.isConnected) return;
  const range = findWords(page, words);
  if (range) show(range, page);
  else if (left > 0)
    page.win.requestAnimationFrame(() => {
      highlightWords(page, words, left - 1);
    });
}

function show(range: Range, page: HTMLElement): void {
  if (!isWithin(range, page, true)) range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  const win = page.doc.defaultView;
  if (!win || typeof win.Highlight !== "function") return;
  const { highlights } = win.CSS;
  const highlight = new win.Highlight(range);
  highlights.set(name, highlight);
  win.setTimeout(() => {
    // Another jump may have put its own words there meanwhile.
    if (highlights.get(name) === highlight) highlights.delete(name);
  }, shownFor);
}

/** Whether something is on the screen, in part or as a whole. */
function isWithin(shown: Range | HTMLElement, page: HTMLElement, whole: boolean): boolean {
  const { top, bottom } = shown.getBoundingClientRect();
  const seen = page.getBoundingClientRect();
  return whole ? top >= seen.top && bottom <= seen.bottom : bottom > seen.top && top < seen.bottom;
}

/** The words on the page, in what is on screen first: the view has been scrolled to their line. */
function findWords(page: HTMLElement, text: string): Range | null {
  const blocks = [...page.querySelectorAll<HTMLElement>("p, li, h1, h2, h3, h4, h5, h6, td, th")];
  for (const block of [...blocks.filter((each) => isWithin(each, page, false)), ...blocks]) {
    const stretch = locate(block.textContent, { text, start: 0, end: 0 });
    if (stretch) return rangeOf(block, stretch);
  }
  return null;
}

function rangeOf(block: HTMLElement, { start, end }: Stretch): Range {
  const range = block.doc.createRange();
  range.selectNodeContents(block);
  const walker = block.doc.createTreeWalker(block, 4 /* text */);
  let before = 0;
  for (let node = walker.nextNode(); node && before < end; node = walker.nextNode()) {
    const behind = before + (node.textContent?.length ?? 0);
    if (start >= before && start < behind) range.setStart(node, start - before);
    if (end <= behind) range.setEnd(node, end - before);
    before = behind;
  }
  return range;
}
