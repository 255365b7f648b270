import type { ChildMessage, ChildRequest } from "./child-protocol";
import { isData, shapeRow } from "./data-rows";
import { FileRefused } from "./file-problem";
import { readSource } from "./read-source";

/** Answers one request within the reading process, all but the closing `end`; a refusal is an answer too. */
export async function* answerRequest(request: ChildRequest): AsyncGenerator<ChildMessage> {
  try {
    if (request.ask === "sample") yield await sample(request);
    else yield* rows(request);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    yield { type: "refused", problem: error.problem };
  }
}

async function sample(request: Extract<ChildRequest, { ask: "sample" }>): Promise<ChildMessage> {
  // Loaded only here: much of the starting time of a process that reads rows.
  const { takeSample } = await import("./take-sample");
  return { type: "sample", sample: await takeSample(request.path, request.name, request.chosen) };
}

async function* rows(request: Extract<ChildRequest, { ask: "rows" }>): AsyncGenerator<ChildMessage> {
  const { path, options } = request;
  for await (const batch of readSource(path, options.source)) {
    const shaped = batch.filter((row) => isData(row, options)).map((row) => shapeRow(row, options));
    if (shaped.length > 0) yield { type: "rows", rows: shaped };
  }
}
