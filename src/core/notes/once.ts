import type { NoteText } from "./note-text";

/** Asks something of each note once, however many want to know it. */
export function oncePerNote<Told extends object | boolean>(
  ask: (note: NoteText) => Told,
): (note: NoteText) => Told {
  const known = new WeakMap<NoteText, Told>();
  return (note) => {
    let told = known.get(note);
    if (told === undefined) known.set(note, (told = ask(note)));
    return told;
  };
}
