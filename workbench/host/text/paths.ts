/** As the app does: forward slashes, none doubled, none at the ends, plain spaces, composed characters. The root is "/". */
export function normalizePath(path: string): string {
  const clean = path
    .replace(/[\\/]+/g, "/")
    .replace(/^\/+|\/+$/g, "")
    .replace(/[\u00A0\u202F]/g, " ")
    .normalize("NFC");
  return clean === "" ? "/" : clean;
}

export function parentOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "/" : path.slice(0, slash);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Without the dot, in lower case; empty for a name that has none or only starts with one. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

export function basenameOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? name : name.slice(0, dot);
}

export function join(folder: string, name: string): string {
  return folder === "/" || folder === "" ? name : `${folder}/${name}`;
}

/** Why the app would refuse a new file or folder of this name, or null. */
export function nameProblem(path: string): string | null {
  const bad = /[*"\\<>:|?]/.exec(path);
  if (bad !== null) return `File name cannot contain any of the following characters: * " \\ / < > : | ?`;
  if (path.split("/").some((part) => part === ".." || part === ".")) return `Bad path: ${path}`;
  return null;
}
