/** A place in a text as an editor counts: line and character from 0. */
export interface LinePlace {
  readonly line: number;
  readonly ch: number;
}

/** Tells where offsets lie, each at or behind the one before. Each of `\r\n`, `\n` and `\r` ends a line. */
export function placesIn(text: string): (offset: number) => LinePlace {
  const ends = /\r\n?|\n/g;
  let [line, start] = [0, 0];
  let end = ends.exec(text);
  return (offset) => {
    for (; end && end.index + end[0].length <= offset; end = ends.exec(text)) {
      line += 1;
      start = end.index + end[0].length;
    }
    return { line, ch: offset - start };
  };
}
