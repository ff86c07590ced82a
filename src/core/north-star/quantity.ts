/** A number as a person writes it, and what they wrote behind or before it: "24.5 hours", "€ 300", "80 %". */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

const written =
  /^(?<before>[\p{Sc}]?)\s?(?<number>[+\-−–]?\d{1,3}(?:[ '’\u00A0\u202F]\d{3})+(?:[.,]\d+)?|[+\-−–]?\d{1,15}(?:[.,]\d{1,10})?|[+\-−–]?[.,]\d{1,10})\s?(?<after>[^\d].*)?$/u;

/**
 * The number that a text is. One sign, one decimal point or comma, thousands parted by blanks; a unit may stand beside it. Null for
 * everything else, and where a comma could mean either ("1,200"): nothing is guessed.
 */
export function quantityOf(text: string): Quantity | null {
  const groups = text.length > 80 ? undefined : written.exec(text.trim())?.groups;
  if (!groups) return null;
  const { before = "", number = "", after = "" } = groups;
  // "7 or 8", "12/3" and "3-4" are no numbers of something.
  if (/\d|^[-–—/.,:]/.test(after)) return null;
  if (/^[^\d]?[1-9]\d{0,2}[.,]\d{3}$/.test(number)) return null;
  const value = Number(
    number
      .replace(/[−–]/, "-")
      .replace(/[ '’\u00A0\u202F]/g, "")
      .replace(",", "."),
  );
  return Number.isFinite(value) ? { value, unit: (after || before).trim() } : null;
}
