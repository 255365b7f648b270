import { createHash, randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { exitCode, StartError } from "./exit-codes";
import { startOfProcess } from "./processes";

export const checkoutFolder = fileURLToPath(new URL("../..", import.meta.url));

/** Readable by every user, unlike a home folder: the place of root's data, which PostgreSQL reads as another user. */
export const systemFolder = "/var/lib/gaudeamus";

/** Where the embedded database, uploaded files and the generated secret live. */
export function dataFolder(configured: string | undefined): string {
  if (configured) return path.resolve(configured);
  if (process.getuid?.() !== 0) return path.join(checkoutFolder, ".data");
  return path.join(systemFolder, createHash("sha256").update(checkoutFolder).digest("hex").slice(0, 16));
}

/** Makes the folder: others may pass through it (PostgreSQL does, as root's other user) but not look around. */
export async function makeDataFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
}

/**
 * Claims the folder for this process until it ends or lets go. The claim of a killed process does not count.
 * @returns lets go of the folder
 * @throws StartError when a living process holds it
 */
export async function claimDataFolder(folder: string): Promise<() => Promise<void>> {
  const file = claimFile(folder);
  const taken = `The portal already runs on the data in ${folder}: stop it first, or set DATA_DIR to another folder.`;
  if ((await claimOn(folder)) === "living") throw new StartError(exitCode.alreadyRunning, taken);
  await rm(file, { force: true });
  const claim = `${process.pid} ${await startOfProcess(process.pid)}`;
  await writeFile(file, claim, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EEXIST" ? new StartError(exitCode.alreadyRunning, taken) : error;
  });
  return () => rm(file, { force: true });
}

/** Whether a process works on the folder, or was killed while it did. */
export async function claimOn(folder: string): Promise<"none" | "living" | "dead"> {
  const claim = await readFile(claimFile(folder), "utf8").catch(() => undefined);
  if (claim === undefined) return "none";
  const [pid, ...start] = claim.split(" ");
  // The number alone may be another process by now.
  return (await startOfProcess(Number(pid))) === start.join(" ") ? "living" : "dead";
}

/** The secret of a demo, made at the first start and kept, so that a restart signs nobody out. */
export async function keptSecret(folder: string): Promise<string> {
  const file = path.join(folder, "auth-secret");
  const kept = await readFile(file, "utf8").catch(() => "");
  if (kept) return kept;
  const secret = randomBytes(32).toString("base64url");
  await writeFile(file, secret, { mode: 0o600 });
  return secret;
}

const claimFile = (folder: string) => path.join(folder, "portal.lock");
