/**
 * The names sync programs give to the second version of a note, as endings of the name without ".md":
 * Syncthing, then everything in brackets that speaks of a conflict (Obsidian Sync, Dropbox, Nextcloud, Seafile, pCloud),
 * then names that end in the bare word (Synology Drive, Git and others).
 */
const endings: readonly RegExp[] = [
  /\.sync-conflict-[\w-]+$/i,
  /\s*[([][^()[\]/]*conflict(?:s|ed)?\b[^()[\]/]*[)\]]$/i,
  /[\s._-]+conflict(?:ed)?(?:[\s._-]+copy)?(?:[\s._-]*\d[\d\s._-]*)?$/i,
];

/** The path of the note a conflict copy was made from; null where the path is not that of a conflict copy. */
export function conflictOriginal(path: string): string | null {
  // Nearly every path is turned away here, without a regex.
  if (!path.toLowerCase().includes("conflict")) return null;
  const stem = path.replace(/\.md$/i, "");
  for (const ending of endings) {
    const original = stem.replace(ending, "");
    if (original !== stem && /[^\s/]\s*$/.test(original)) return original + path.slice(stem.length);
  }
  return null;
}
