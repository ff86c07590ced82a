import { locate } from "../core/questions/locate";

const name = "crossroads-words";
/** How long words stay highlighted, in milliseconds. */
const shownFor = 2_500;
/** How often the reading view is looked at for words it has not rendered yet. */
const tries = 60;

/**
 * Highlights words in a reading view and brings them into sight, without changing the page: as a CSS highlight, where the
 * browser knows them. The view renders a note bit by bit, so it is looked at until the words are there.
 */
export function highlightWords(page: HTMLElement, words: string): void {
  let left = tries;
  const look = () => {
    const range = page.isConnected ? findWords(page, words) : null;
    if (range) show(range, page);
    else if ((left -= 1) > 0 && page.isConnected) page.win.requestAnimationFrame(look);
  };
  look();
}

function show(range: Range, page: HTMLElement): void {
  const win = page.doc.defaultView;
  const shown = range.getBoundingClientRect();
  const seen = page.getBoundingClientRect();
  if (shown.top < seen.top || shown.bottom > seen.bottom)
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  if (!win || typeof win.Highlight !== "function") return;
  const highlight = new win.Highlight(range);
  win.CSS.highlights.set(name, highlight);
  win.setTimeout(() => {
    // Another jump may have put its own words there meanwhile.
    if (win.CSS.highlights.get(name) === highlight) win.CSS.highlights.delete(name);
  }, shownFor);
}

/** The words on the page, in what is on screen first: the view has been scrolled to their line. */
function findWords(page: HTMLElement, words: string): Range | null {
  const blocks = [...page.querySelectorAll<HTMLElement>("p, li, h1, h2, h3, h4, h5, h6, td, th")];
  const seen = page.getBoundingClientRect();
  const onScreen = blocks.filter((block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return bottom > seen.top && top < seen.bottom;
  });
  for (const block of [...onScreen, ...blocks]) {
    const stretch = locate(block.textContent, { text: words, start: 0, end: 0 });
    if (stretch) return rangeOf(block, stretch.start, stretch.end);
  }
  return null;
}

function rangeOf(block: HTMLElement, start: number, end: number): Range {
  const range = block.doc.createRange();
  range.selectNodeContents(block);
  const walker = block.doc.createTreeWalker(block, 4 /* text */);
  let before = 0;
  let started = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!started && start < before + length) {
      range.setStart(node, start - before);
      started = true;
    }
    if (end <= before + length) {
      range.setEnd(node, end - before);
      break;
    }
    before += length;
  }
  return range;
}
