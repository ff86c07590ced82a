import { dateAt } from "../calendar/date-at";
import { isDoubtfulMonth, monthOf } from "../calendar/names";
import type { OwnDate } from "../questions/question";
import type { WrittenDateRules } from "./written-date";

/** The words with which a line introduces something written earlier. */
export interface OlderPassage {
  readonly dated: OwnDate;
  /** UTF-16 units from the start of the line through the colon or bracket and the blanks behind it. */
  readonly length: number;
  /** The words themselves: "from november". */
  readonly words: string;
}

/** Such leads are short, and end at a colon or at the bracket that was opened. */
const lead = /^[\s>*+_"“‘'-]*(?:\(([^)]{1,80})\)|([^:：(][^:：]{0,80})[:：])[\s*_]*/;

/** Words that say that what follows was written earlier: "from november:", "last march", "in may i wrote:". */
const pastWord =
  /^(?:from|last|wr[io]te|written|said|asked|thought|noted|journaled|past|aus|vom|letzte[nmr]|vorigen|schrieb|geschrieben|notierte|desde|pasado|escribí|escrito|anoté|depuis|dernier|écri(?:t|vais|vis)|noté|uit|vorige|afgelopen|schreef|geschreven|passado|escrevi|anotei|z|ze|zeszłego|ubiegłego|(?:na)?pisał[ea]m)$/i;
/** Words that say so where the lead begins with them: "de noviembre:", "van maart:". */
const openingWord = /^(?:del?|d|du|van|von)$/i;
/** Words that may stand beside those and the month. */
const otherWord =
  /^(?:in|i|back|old|older|earlier|this|is|was|that|an?|the|my|of|notes?|journal|diary|entry|pages?|text|some|words|early|mid|late|year|myself|me|im|ich|mein|meine|notiz(?:en)?|tagebuch|eintrag|alte?s?|jahr|das|d[ei][rm]|dies|ist|en|yo|el|mi|nota|notas|diario|texto|año|esto|es|je|j|ai|le|la|mon|ma|carnet|texte|de[ln]?|du|van|ik|het|mijn|notities?|dagboek|eu|do|meu|minha|ano|we?|roku|moje|notatki)$/i;
/** Words that may stand there before the date alone: "from november on" is a plan. */
const wordBefore = /^(?:on|am|op|em)$/i;

/**
 * Reads the lead of an older passage at the start of a line: "from november: ...", "in march i wrote:", "(last november)",
 * "from nov 2024:", "aus dem november:". List marks, quote marks and emphasis may stand in front. A plan ("from november
 * on:", "in march: ...") is none.
 */
export function olderPassage(line: string, rules: WrittenDateRules): OlderPassage | null {
  const match = lead.exec(line.slice(0, 160));
  const words = (match?.[1] ?? match?.[2] ?? "").trim();
  const dated = leadDate(words, rules);
  return match && dated && { dated, length: match[0].length, words };
}

/** The one date among words that all belong to such a lead, at least one of which tells of the past. */
function leadDate(words: string, { dayOrder }: WrittenDateRules): OwnDate | null {
  const all = [...words.matchAll(/\p{L}[\p{L}\p{M}]*|\d+/gu)];
  // Most lines end here, before names of months are looked up.
  const isPast = (word: string, index: number) =>
    pastWord.test(word) || (index === 0 && openingWord.test(word));
  if (!all.some(([word], index) => isPast(word, index))) return null;
  let dated: OwnDate | null = null;
  let end = 0;
  for (const [index, { 0: word, index: at }] of all.entries()) {
    if (at < end || isPast(word, index)) continue;
    const match = dateAt(words, at, dayOrder);
    // The day of a month is left aside: without a year a month is all that an older passage is dated to.
    const month = match?.monthDay?.month ?? monthOf(word);
    const found = match?.period ?? (month > 0 ? { month } : null);
    if (found === null) {
      if (otherWord.test(word) || (dated === null && wordBefore.test(word))) continue;
      return null;
    }
    // "from mars: hello"
    if (dated !== null || (!match && isDoubtfulMonth(word) && /^from\b/i.test(words))) return null;
    dated = found;
    end = match?.end ?? at + word.length;
  }
  return dated;
}
