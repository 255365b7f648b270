import path from "node:path";
import { findProgram } from "@/lib/cli/find-program";

/**
 * A program that a test runs as Debian has it; where it is not there, it is installed first.
 * @returns its path. @throws Error when there is none and none can be installed: such a test is never left out.
 */
export async function debianProgram(name: string, debianPackage: string): Promise<string> {
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/usr/local/sbin"];
  const found = await findProgram(
    folders.map((folder) => path.join(folder, name)),
    debianPackage,
  );
  if (found) return found;
  throw new Error(`These tests need ${name}: install the package ${debianPackage}.`);
}
