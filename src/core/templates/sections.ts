/** The parts of a template that can be used by themselves: what stands under each heading of the second level. */

export interface Section {
  readonly title: string;
  /** Its heading and all below it, up to the next one. */
  readonly text: string;
}

/** A template with one section has no parts: it is used whole. */
export function sectionsOf(text: string): Section[] {
  const sections: { title: string; lines: string[] }[] = [];
  let fence = "";
  for (const line of text.replace(/^\uFEFF/, "").split(/\r\n?|\n/)) {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark && fence === "") fence = mark;
    else if (mark && mark.startsWith(fence)) fence = "";
    const title = fence === "" ? /^## +(.*?)[ #]*$/.exec(line)?.[1]?.trim() : "";
    if (title) sections.push({ title, lines: [line] });
    else sections[sections.length - 1]?.lines.push(line);
  }
  if (sections.length < 2) return [];
  return sections.map(({ title, lines }) => {
    while (lines[lines.length - 1]?.trim() === "") lines.pop();
    return { title, text: `${lines.join("\n")}\n` };
  });
}
