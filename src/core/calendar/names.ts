/** What months, weekdays, weeks and quarters are called, as people write them: full, inflected and short. */

/** Languages whose names are asked of the engine. Weekdays of the first six also come in two letters: Mo, lu, 月曜. */
const languages = "en de es fr nl ja pt it pl sv da nb ru zh ko";
const withTwoLetters = 6;
/** Of these a name that stands alone is another, or a short one is no beginning of the long: listopad, пн, 火, 周二. */
const withOtherForms = "pl ru ja zh zh-TW ko";
/** What people type beside the first three letters, with the number of the month, or the bit of the weekday. */
const typedMonths = "jänner1 janv1 febr2 févr2 feber2 mrt3 mrz3 juil7 sept9 sett9";
const typedWeekdays = "pn1 tues2 weds4 thur8 thurs8 tors8";

/**
 * Short names that are words or other things in a file name ("Data set 2024", "Burn out 2024", "Mission to Mars 2024"):
 * with a year alone they name a month only where nothing else stands beside them.
 */
const doubtfulMonth = /^(?:out|set|gen|ago|mag|sie|lip|lis|lut|mars?|maa|dic|des)$/;
const weekWord =
  /^(?:w|wk|week(?:nr)?|[ck]w|(?:kalender)?woche|semana|sem|semaine|settimana|tydzien|vecka|uge|uke|周|週|주)$/;
const quarterWord = /^(?:q|quarter|quartal|trimestre|kwartaal|kwartał|kvartal)$/;

/** Small letters without accents: how every word of a date is compared. */
export function foldWord(word: string): string {
  const small = word.toLowerCase();
  // Most words are plain, and taking letters apart is slow.
  return /^[ -~]*$/.test(small)
    ? small
    : small
        .normalize("NFD")
        .replace(/\p{M}+/gu, "")
        .normalize("NFC");
}

/** 1 to 12 for the name of a month in any of the languages, else 0. */
export function monthOf(word: string): number {
  return namesOnce().months.get(foldWord(word)) ?? 0;
}

/** The weekdays a word may mean, Monday as bit 0; 0 where it is none: "ma" is Monday in Dutch and Tuesday in Spanish. */
export function weekdaysOf(word: string): number {
  return namesOnce().weekdays.get(foldWord(word)) ?? 0;
}

/** Whether the name of that month is also another word, so that it needs a day beside it. */
export const isDoubtfulMonth = (word: string): boolean => doubtfulMonth.test(foldWord(word));
export const isWeekWord = (word: string): boolean => weekWord.test(foldWord(word));
export const isQuarterWord = (word: string): boolean => quarterWord.test(foldWord(word));

interface Names {
  readonly months: Map<string, number>;
  readonly weekdays: Map<string, number>;
}

let names: Names | undefined;

/** Asking the engine takes some milliseconds, so it is put off until a name is looked up: most notes never need one. */
function namesOnce(): Names {
  if (names !== undefined) return names;
  names = { months: new Map(), weekdays: new Map() };
  // With a day beside it a month is inflected, with a short weekday it is not.
  languages.split(" ").forEach((language, index) => {
    const letters = index < withTwoLetters ? [2, 3] : [3];
    learn(language, { day: "numeric", month: "long", weekday: "long" }, letters);
  });
  for (const language of withOtherForms.split(" ")) learn(language, { month: "long", weekday: "short" }, []);
  for (const name of typedMonths.split(" ")) addName("months", name.slice(0, -1), Number(name.at(-1)));
  for (const name of typedWeekdays.split(" ")) addName("weekdays", name.slice(0, -1), Number(name.at(-1)));
  return names;
}

/** Takes up the names of a language, and their first letters. */
function learn(language: string, options: Intl.DateTimeFormatOptions, letters: readonly number[]): void {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
  for (let month = 0; month < 12; month++) {
    // Days 31 apart, from Monday, 5 January 1970 on, lie in every month and on every weekday.
    for (const { type, value } of format.formatToParts((4 + month * 31) * 86_400_000)) {
      const name = foldWord(value).replace(/[.-].*/, "");
      for (const length of [name.length, ...letters]) {
        const short = name.slice(0, length);
        if (type === "weekday") addName("weekdays", short, 1 << ((month * 31) % 7));
        // Two letters are too few for a month.
        if (type === "month" && (short === name || length > 2)) addName("months", short, month + 1);
      }
    }
  }
}

/** The first language to use the name of a month keeps it: French "jui" is June. A weekday's name may mean several. */
function addName(of: keyof Names, name: string, value: number): void {
  const known = namesOnce()[of];
  const before = known.get(foldWord(name)) ?? 0;
  known.set(foldWord(name), of === "months" ? before || value : before | value);
}
