import { afterEach } from "vitest";
import type { FolderStat } from "../../workbench/folder";
import { NodeFolder } from "../../workbench/node-folder";

/** The disk that vaults lie on: it can be full for some files. It has room again after each test. */
export const disk = {
  isFull: (_path: string): boolean => false,
  at: (root: string): NodeFolder => new Disk(root),
};

class Disk extends NodeFolder {
  override writeText(path: string, text: string): Promise<FolderStat> {
    return disk.isFull(path)
      ? Promise.reject(new Error(`ENOSPC: no space left on device, write '${path}'`))
      : super.writeText(path, text);
  }
}

afterEach(() => {
  disk.isFull = () => false;
});
