/** What a template of a person's own says of itself, and the template without it. */
import { propertiesIn } from "./properties";

export interface Description {
  /** When it helps, in one line: its property `helps`, else a comment at its top. Null where it says nothing. */
  readonly helps: string | null;
  /** What is inserted: the template without what it says of itself. */
  readonly text: string;
  /** Its line `properties: new notes only`: they make a note what it is, so no other note gets them. */
  readonly isForOwnNote: boolean;
}

const ownNote = /^properties:[ \t]*new notes only[ \t]*\n/m;
const property = /^helps:[ \t]*(?:"(.*)"|'(.*)'|(.*?))[ \t]*\n/m;
const comment = /^\s*(?:%%([^]*?)%%|<!--([^]*?)-->)[ \t]*\n?/;

export function describedIn(template: string): Description {
  const { helps, text } = helpsIn(template.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  const place = propertiesIn(text);
  const yaml = place ? text.slice(0, place.to) : "";
  const rest = yaml.replace(ownNote, "");
  return { helps, text: rest + text.slice(yaml.length), isForOwnNote: rest !== yaml };
}

function helpsIn(text: string): Pick<Description, "helps" | "text"> {
  const place = propertiesIn(text);
  const yaml = place ? text.slice(place.from, place.to) : "";
  const body = place ? text.slice(place.bodyAt) : text;
  const asProperty = property.exec(yaml);
  if (asProperty) {
    const rest = yaml.replace(property, "");
    const helps = oneLine(asProperty[1] ?? asProperty[2] ?? asProperty[3] ?? "");
    return { helps, text: (rest.trim() === "" ? "" : `---\n${rest}---\n`) + body };
  }
  const asComment = comment.exec(body.slice(0, 1000));
  if (!asComment) return { helps: null, text };
  const helps = oneLine(asComment[1] ?? asComment[2] ?? "");
  return { helps, text: text.slice(0, text.length - body.length) + body.slice(asComment[0].length) };
}

function oneLine(words: string): string | null {
  return words.trim().split("\n")[0]?.trim() || null;
}
