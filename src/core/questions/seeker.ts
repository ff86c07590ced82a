/** Looks for something further and further on in a text, and no place twice. Infinity where it does not come any more. */
export function seeker(text: string, what: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at < from) {
      const found = text.indexOf(what, from);
      at = found < 0 ? Infinity : found;
    }
    return at;
  };
}
