import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A file of the portal: its path from the root, with slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

/** The TypeScript files below the given folders of the checkout, in the order of their paths. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        path.join(folder, name),
      ),
    )
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .map((name) => ({
      path: name.split(path.sep).join("/"),
      text: readFileSync(path.join(root, name), "utf8"),
    }));
}

/** What a file is called, without its folders. */
export const baseName = (file: SourceFile): string => path.posix.basename(file.path);
