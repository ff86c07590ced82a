/** The name of a note by its path or a link to it: in lower case, without folder and ending. */
export function nameOf(path: string): string {
  const lower = path.toLowerCase();
  return lower.slice(lower.lastIndexOf("/") + 1).replace(/\.md$/, "");
}

/** Whether a link may lead to a note of the same name: a path has to be the end of the note's. */
export function leadsTo(target: string, path: string): boolean {
  const end = target
    .toLowerCase()
    .replace(/\.md$/, "")
    .replace(/^[./]+/, "");
  return `/${path.toLowerCase().replace(/\.md$/, "")}`.endsWith(`/${end}`);
}
