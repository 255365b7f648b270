/**
 * The process that reads uploaded files: started by `run-child.ts` with a small heap, an empty
 * environment and a time budget, so that a hostile file can harm nothing else.
 */
import { once } from "node:events";
import type { ChildMessage, ChildRequest } from "./child-protocol";
import { isData, shapeRow } from "./data-rows";

import { FileRefused } from "./file-problem";
import { readSource } from "./read-source";

async function* answer(request: ChildRequest): AsyncGenerator<ChildMessage> {
  if (request.ask === "sample") {
    // Loaded only here: half of the starting time of a process that reads rows.
    const { takeSample } = await import("./take-sample");
    yield { type: "sample", sample: await takeSample(request.path, request.name, request.chosen) };
    return;
  }
  const { path, options } = request;
  for await (const batch of readSource(path, options.source)) {
    const rows = batch.filter((row) => isData(row, options)).map((row) => shapeRow(row, options));
    if (rows.length > 0) yield { type: "rows", rows };
  }
}

async function send(message: ChildMessage): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(message)}\n`)) await once(process.stdout, "drain");
}

try {
  for await (const message of answer(JSON.parse(process.argv[2] ?? ""))) await send(message);
} catch (error) {
  if (!(error instanceof FileRefused)) throw error;
  await send({ type: "refused", problem: error.problem });
}
await send({ type: "end", peakMemoryBytes: process.resourceUsage().maxRSS * 1024 });
