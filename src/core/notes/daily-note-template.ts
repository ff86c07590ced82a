/** What a note for a day starts with: the template of the plugin that makes such notes, its fields filled in. */

/** A day from the note's own, or a moment from now: so many units on. Letters are moment's: `M` is a month, `m` a minute. */
export interface TemplateStep {
  readonly count: number;
  readonly unit: string;
}

/** What stands in the fields. */
export interface TemplateValues {
  readonly title: string;
  /** The journal's name; null outside of the plugin Journals. */
  readonly journal: string | null;
  /** The note's day, or the time it is, in a format of moment's; null: as usual. */
  readonly date: (format: string | null, step: TemplateStep) => string;
  readonly time: (format: string | null, step: TemplateStep) => string;
}

const field = /\{\{\s*([a-z_]+)\s*(?:([+-]\d{1,5})\s*([yqmwdhs]))?\s*(?::([^{}]*))?\}\}/gi;

/**
 * Fills in `{{date}}`, `{{time}}` and `{{title}}` as the core plugins do, also as `{{date+1d:dddd}}`, and what Periodic Notes
 * and Journals have beside them. Any other field stays, and so does `<% %>`, which is Templater's.
 */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replace(
    field,
    (whole: string, name: string, count?: string, letter?: string, words?: string) => {
      const format = words?.trim() || null;
      const unit = letter?.toLowerCase() ?? "d";
      const step = { count: Number(count ?? 0), unit: unit === "q" ? "Q" : unit };
      switch (name.toLowerCase()) {
        case "date":
          return values.date(format, unit === "m" ? { ...step, unit: "M" } : step);
        case "yesterday":
          return values.date(format, { count: -1, unit: "d" });
        case "tomorrow":
          return values.date(format, { count: 1, unit: "d" });
        case "time":
          return values.time(format, step);
        case "title":
          return values.title;
        case "note_name":
          return values.journal === null ? whole : values.title;
        case "journal_name":
          return values.journal ?? whole;
        default:
          return whole;
      }
    },
  );
}

/** The text with properties put behind those it has. */
export function withProperties(text: string, properties: Readonly<Record<string, string>>): string {
  const lines = Object.entries(properties).map(([name, value]) => `${name}: ${yamlText(value)}\n`);
  const own = /^(\uFEFF?---[ \t]*\r?\n(?:[^]*?\n)?)---[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
  return own === undefined
    ? `---\n${lines.join("")}---\n${text}`
    : own + lines.join("") + text.slice(own.length);
}

/** Quoted, unless it can be read as nothing but text or a date. */
function yamlText(value: string): string {
  const isPlain = /^\d{4}-\d{2}-\d{2}$|^\p{L}[\p{L}\p{N} _-]*$/u.test(value);
  return isPlain && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value) && value === value.trim()
    ? value
    : JSON.stringify(value);
}
