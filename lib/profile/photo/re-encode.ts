import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { DomainError } from "@/lib/platform/errors";
import { type Stored, store, storedPath } from "@/lib/platform/storage";
import { BUDGET_MS, MAX_PHOTO_BYTES, type Shape } from "./limits";

const HEAP_MEGABYTES = 64;

/**
 * Makes a WebP of a stored picture, a square of at most 1024 px or the whole, in a process of its own.
 * @returns the new file; the picture itself stays for the caller to remove.
 * @throws DomainError invalid `photo-unreadable` for what is no JPEG, PNG or WebP picture of a bearable size
 */
export async function reEncodePhoto(key: string, shape: Shape): Promise<Stored> {
  const path = storedPath(key);
  if (!(await looksLikePicture(path))) throw new DomainError("invalid", "photo-unreadable");
  const made = storedPath(randomUUID());
  try {
    if (!(await runChild([path, made, shape]))) throw new DomainError("invalid", "photo-unreadable");
    return await store(createReadStream(made), MAX_PHOTO_BYTES);
  } finally {
    await rm(made, { force: true });
  }
}

const SIGNATURES = [
  [0, Buffer.from("ffd8ff", "hex")],
  [0, Buffer.from("89504e470d0a1a0a", "hex")],
  [8, Buffer.from("WEBPVP8")],
] as const;

/** By its first bytes: what begins as a page, a document or a drawing never reaches the decoder. */
async function looksLikePicture(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return SIGNATURES.some(([at, bytes]) => buffer.subarray(at, at + bytes.length).equals(bytes));
  } finally {
    await file.close();
  }
}

/** Each process may take some 200 MB, so a server runs few of them at a time and asks the others to come back. */
const MOST_AT_ONCE = 2;
let running = 0;

/** Whether the process made its file in time. @throws DomainError busy `photo-busy` */
async function runChild(args: string[]): Promise<boolean> {
  if (running >= MOST_AT_ONCE) throw new DomainError("busy", "photo-busy");
  running++;
  try {
    return await spawnChild(args);
  } finally {
    running--;
  }
}

async function spawnChild(args: string[]): Promise<boolean> {
  // Not import.meta.url: inside a bundle that is another place. The server starts in the root of the project.
  const script = resolve(process.cwd(), "lib/profile/photo/child.ts");
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP_MEGABYTES}`, "--import", "tsx", script, ...args],
    { env: { NODE_ENV: "production" }, stdio: "ignore", timeout: BUDGET_MS, killSignal: "SIGKILL" },
  );
  const [code] = (await once(child, "close")) as [number | null];
  return code === 0;
}
