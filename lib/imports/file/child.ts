/**
 * The process that reads uploaded files: started by `run-child.ts` with a small heap, an empty
 * environment and a time budget, so that a hostile file can harm nothing else.
 */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { answerRequest } from "./answer-request";
import type { ChildMessage } from "./child-protocol";

async function send(message: ChildMessage): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(message)}\n`)) await once(process.stdout, "drain");
}

/** Not `resourceUsage().maxRSS` where there is better: Linux hands the parent's figure on to a new process. */
async function peakMemoryBytes(): Promise<number> {
  const status = await readFile("/proc/self/status", "utf8").catch(() => "");
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) * 1024;
}

for await (const message of answerRequest(JSON.parse(process.argv[2] ?? ""))) await send(message);
await send({ type: "end", peakMemoryBytes: await peakMemoryBytes() });
