/** The text with the task of one line (from 0) ticked, or no longer. */
export function toggleTask(text: string, line: number): string {
  const lines = text.split("\n");
  const old = lines[line];
  if (old === undefined) return text;
  lines[line] = old.replace(
    /^([\s>]*(?:[-*+]|\d+[.)])[ \t]+\[)(.)(\])/u,
    (_whole, before: string, mark: string, after: string) => `${before}${mark === " " ? "x" : " "}${after}`,
  );
  return lines.join("\n");
}
