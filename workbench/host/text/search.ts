import type * as O from "obsidian";

type Search = (text: string) => O.SearchResult | null;

function merged(matches: O.SearchMatches): O.SearchMatches {
  const sorted = [...matches].sort((a, b) => a[0] - b[0]);
  const out: O.SearchMatches = [];
  for (const [from, to] of sorted) {
    const last = out[out.length - 1];
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** Every word has to occur; scores are zero or below, higher is better. */
export function prepareSimpleSearch(query: string): Search {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return (text) => {
    const lower = text.toLowerCase();
    const matches: O.SearchMatches = [];
    for (const word of words) {
      let at = lower.indexOf(word);
      if (at < 0) return null;
      for (; at >= 0; at = lower.indexOf(word, at + word.length)) matches.push([at, at + word.length]);
    }
    const covered = matches.reduce((sum, [from, to]) => sum + to - from, 0);
    return {
      score: words.length === 0 ? 0 : -1 + covered / Math.max(1, text.length),
      matches: merged(matches),
    };
  };
}

/** The characters of the query in their order; runs and starts of words score better, long texts worse. */
export function prepareFuzzySearch(query: string): Search {
  const wanted = [...query.toLowerCase()].filter((char) => !/\s/.test(char));
  const simple = prepareSimpleSearch(query);
  return (text) => {
    const whole = simple(text);
    if (whole !== null) {
      const first = whole.matches[0]?.[0] ?? 0;
      return { score: -0.001 * text.length - 0.001 * first, matches: whole.matches };
    }
    const lower = text.toLowerCase();
    const matches: O.SearchMatches = [];
    let at = 0;
    let jumps = 0;
    for (const char of wanted) {
      const found = nextPlace(lower, char, at);
      if (found < 0) return null;
      const last = matches[matches.length - 1];
      if (last !== undefined && last[1] === found) last[1] = found + char.length;
      else {
        matches.push([found, found + char.length]);
        if (!startsWord(lower, found)) jumps += 1;
      }
      at = found + char.length;
    }
    return { score: -1 - 0.2 * jumps - 0.1 * matches.length - 0.001 * text.length, matches };
  };
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? "");
}

/** The adjoining character, or else the next start of a word, or else the next place at all. */
function nextPlace(text: string, char: string, from: number): number {
  if (from > 0 && text.startsWith(char, from)) return from;
  const any = text.indexOf(char, from);
  for (let at = any; at >= 0; at = text.indexOf(char, at + 1)) if (startsWord(text, at)) return at;
  return any;
}

export function sortSearchResults(results: O.SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

export function renderMatches(
  el: HTMLElement | DocumentFragment,
  text: string,
  matches: O.SearchMatches | null,
  offset = 0,
): void {
  let at = 0;
  for (const [rawFrom, rawTo] of matches ?? []) {
    const from = Math.max(rawFrom + offset, at);
    const to = Math.min(rawTo + offset, text.length);
    if (to <= from) continue;
    if (from > at) el.appendText(text.slice(at, from));
    el.createSpan({ cls: "suggestion-highlight", text: text.slice(from, to) });
    at = to;
  }
  if (at < text.length) el.appendText(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, result: O.SearchResult, offset?: number): void {
  renderMatches(el, text, result.matches, offset);
}
