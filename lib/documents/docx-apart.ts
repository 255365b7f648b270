import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Document } from "./document";

const BUDGET_MS = 120_000;
let last: Promise<unknown> = Promise.resolve();

/**
 * The document as a DOCX file, set by a process of its own: finding the pages of a long one takes a core for seconds, in
 * which a server would answer nobody. They are set one after the other, however many are asked for.
 * @throws Error when it was not set within two minutes
 */
export function docxApart(document: Document): Promise<Buffer> {
  const made = last.then(() => setApart(document));
  last = made.catch(() => undefined);
  return made;
}

async function setApart(document: Document): Promise<Buffer> {
  // Not import.meta.url: inside a bundle that is another place. The server starts in the root of the project.
  const script = resolve(process.cwd(), "lib/documents/child.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "ignore"],
    timeout: BUDGET_MS,
    killSignal: "SIGKILL",
  });
  // Whether it could be written tells the process's end.
  child.stdin.on("error", () => undefined).end(JSON.stringify(document));
  const [file, [code]] = await Promise.all([buffer(child.stdout), once(child, "close")]);
  if (code !== 0) throw new Error("The document could not be set.");
  return file;
}
