import { type FileProblem, FileRefused } from "./file-problem";
import type { FileSample } from "./file-sample";
import type { RawRow } from "./raw-row";
import type { ChosenOptions, ReadOptions } from "./read-options";
import { runChild } from "./run-child";

/**
 * Reads an uploaded file once in a process of its own and tells what it holds, so that the
 * operator can confirm how to read it. Options chosen so far are applied, the rest is detected.
 *
 * @param name the name that the file had on the operator's machine
 * @returns the sample, or `refused` with the reason, before anything has been stored
 */
export async function sampleFile(
  path: string,
  name: string,
  chosen: ChosenOptions = {},
  signal?: AbortSignal,
): Promise<{ sample: FileSample } | { refused: FileProblem }> {
  for await (const message of runChild({ ask: "sample", path, name, chosen }, signal)) {
    if (message.type === "sample") return { sample: message.sample };
    if (message.type === "refused") return { refused: message.problem };
  }
  throw new Error("The file reader ended without an answer");
}

/**
 * Streams the data rows of a file in batches of about 500 with the options of its sample. Rows
 * with a `problem` are to be refused one by one; the order and the numbers are those of the file.
 *
 * @throws {FileRefused} when the file cannot be read to its end
 */
export async function* readRows(
  path: string,
  options: ReadOptions,
  signal?: AbortSignal,
): AsyncGenerator<RawRow[]> {
  for await (const message of runChild({ ask: "rows", path, options }, signal)) {
    if (message.type === "rows") yield message.rows;
    if (message.type === "refused") throw new FileRefused(message.problem);
  }
}
