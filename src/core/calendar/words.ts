import {
  calendarLanguages,
  dateArticles,
  dateConnectors,
  monthNamesThatAreWords,
  ordinalEndings,
  quarterWords,
  weekWords,
} from "./languages";

/** Small letters without accents: how every word of a date is compared. */
export function foldWord(word: string): string {
  const small = word.toLowerCase();
  return ascii.test(small) ? small : small.normalize("NFD").replace(marks, "").normalize("NFC");
}

const ascii = /^[\x20-\x7e]*$/;
const marks = /\p{M}+/gu;

/** A set of words, given with spaces between them, folded as they will be asked for. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").filter(Boolean).map(foldWord));
}

const months = new Map<string, number>();
/** One bit for each weekday a word may mean: "ma" is Monday in Dutch and Tuesday in Spanish. */
const weekdays = new Map<string, number>();
for (const language of calendarLanguages) {
  language.months.forEach((names, index) => {
    // The first language to use a name keeps it: no two give one name to different months.
    for (const name of wordSet(names)) if (!months.has(name)) months.set(name, index + 1);
  });
  language.weekdays.forEach((names, index) => {
    for (const name of wordSet(names)) weekdays.set(name, (weekdays.get(name) ?? 0) | (1 << index));
  });
}

const ambiguous = wordSet(monthNamesThatAreWords);
const ordinals = wordSet(ordinalEndings);
const connectors = wordSet(dateConnectors);
const articles = wordSet(dateArticles);
const weeks = wordSet(weekWords);
const quarters = wordSet(quarterWords);

/** 1 to 12 for the name of a month in any of the languages, else 0. The word must be folded. */
export function monthOf(word: string): number {
  return months.get(word) ?? 0;
}

/** Whether the name of that month is also another word, so that it needs a day beside it. */
export function isDoubtfulMonth(word: string): boolean {
  return ambiguous.has(word);
}

/** The weekdays a word may mean, Monday as bit 0; 0 where it is none. */
export function weekdaysOf(word: string): number {
  return weekdays.get(word) ?? 0;
}

export const isOrdinalEnding = (word: string): boolean => ordinals.has(word);
export const isConnector = (word: string): boolean => connectors.has(word);
export const isArticle = (word: string): boolean => articles.has(word);
export const isWeekWord = (word: string): boolean => weeks.has(word);
export const isQuarterWord = (word: string): boolean => quarters.has(word);
