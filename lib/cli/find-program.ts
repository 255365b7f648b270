import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Finds a program that tests need: at one of the places, or installed there by apt where we may.
 * @param debianPackage what brings the program on Debian
 * @returns its path; undefined when there is none, and then what apt wrote is shown
 */
export async function findProgram(
  places: readonly string[],
  debianPackage: string,
): Promise<string | undefined> {
  const find = () => places.find((place) => existsSync(place));
  if (find() || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return find();
  console.log(`Installing ${debianPackage} …`);
  const install = () => apt("install", "-y", debianPackage);
  // A fresh machine may not know yet what there is to install.
  await install()
    .catch(() => apt("update").then(install))
    .catch((error: Error) => console.error(error.message));
  return find();
}

function apt(...args: string[]) {
  return run("apt-get", args, { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}
