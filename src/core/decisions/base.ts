/** A base of decisions, as Obsidian's Bases reads it: every record, by its properties. Names are for a person to change. */
export interface BaseNames {
  readonly table: string;
  readonly view: string;
}

/** The text of a `.base` file. `viewType` is the view of Crossroads; a table is there for whoever switches it off. */
export function decisionsBase({ table, view }: BaseNames, viewType: string): string {
  return `filters:
  and:
    - type == "decision"
views:
  - type: ${viewType}
    name: ${JSON.stringify(view)}
  - type: table
    name: ${JSON.stringify(table)}
    groupBy:
      property: note.status
      direction: ASC
    order:
      - file.name
      - note.choice
      - note.decided
      - note.review
      - note.confidence
      - note.superseded-by
`;
}
