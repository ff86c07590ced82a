import { language } from "./language";

/** A number with its unit: "14.5 hours", "80 %", "€300". Without a unit the number alone. */
export function sayQuantity(value: number, unit: string): string {
  const number = sayNumber(value);
  if (unit === "") return number;
  return /^\p{Sc}$/u.test(unit) ? `${unit}${number}` : `${number}\u00A0${unit}`;
}

/** A number with two decimals at most, and a minus that is one. */
export function sayNumber(value: number): string {
  return new Intl.NumberFormat(language().tag, { maximumFractionDigits: 2 })
    .format(value + 0)
    .replace("-", "−");
}
