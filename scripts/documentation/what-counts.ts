import { format } from "prettier";
import type { Chapter, Example } from "../../test/core/questions/examples";

/** Notes longer than this are shown with their lines cut. */
const longNote = 500;
const cutAt = 90;

const introduction = `# What counts as a question

Crossroads reads a note and finds the questions in it: what is one, whose it is, and whether the note itself settles it. Below is
every rule with notes and what is found in them. The page is made from the examples that the tests run
(\`test/core/questions/examples.ts\`): change them there, then \`npm run docs\`.

A question is **own**, **asked** of the writer by someone, **quoted**, **rhetorical**, a **prompt** of a form or list, **faq**
where a page asks it to answer it, or a **task**. The sidebar shows own and asked ones that are open; the rest are one filter away.
`;

/** The page on what counts as a question, as Markdown. */
export async function whatCounts(chapters: readonly Chapter[]): Promise<string> {
  const parts = [introduction];
  for (const { name, rules } of chapters) {
    parts.push(`## ${name}`);
    for (const rule of rules)
      parts.push(`### ${rule.name}`, rule.says, ...rule.examples.flatMap((example) => shown(example)));
  }
  return format(parts.join("\n\n"), { parser: "markdown", printWidth: 110 });
}

function shown({ name, note, found, path }: Example): string[] {
  const where = path === undefined ? "" : ` (in \`${path}\`)`;
  const fence = "`".repeat(Math.max(3, ...Array.from(note.matchAll(/`+/g), ([run]) => run.length + 1)));
  const findings = found.map((line) => {
    const [state, kind, ...text] = line.split(" ");
    return `- ${state === "?" ? "open" : "settled"}, ${kind}: ${escaped(text.join(" "))}`;
  });
  return [
    `**${name}**${where}`,
    `${fence}text\n${visible(note)}\n${fence}`,
    findings.length > 0 ? findings.join("\n") : "Nothing is found.",
  ];
}

/** A note as a page can show it: unprintable characters by their pictures, long lines of long notes cut. */
function visible(note: string): string {
  const text = note
    .replace(/\r/g, "␍")
    .replaceAll("\0", "␀")
    .replace(/^\ufeff/, "[BOM]");
  if (text.length <= longNote) return text;
  return text
    .split("\n")
    .map((line) => (line.length > cutAt ? `${line.slice(0, cutAt).replace(/\s+\S*$/, "")} ...` : line))
    .join("\n");
}

function escaped(text: string): string {
  return text.replace(/[\\*_[\]<>`]/g, "\\$&");
}
