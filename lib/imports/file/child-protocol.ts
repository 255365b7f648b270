import type { FileProblem } from "./file-problem";
import type { FileSample } from "./file-sample";
import type { RawRow } from "./raw-row";
import type { ChosenOptions, ReadOptions } from "./read-options";

/** What the reading process is asked; it comes as JSON in its first argument. */
export type ChildRequest =
  | { ask: "sample"; path: string; name: string; chosen: ChosenOptions }
  | { ask: "rows"; path: string; options: ReadOptions };

/** What it answers: one JSON value a line, `end` always last. */
export type ChildMessage =
  | { type: "sample"; sample: FileSample }
  | { type: "rows"; rows: RawRow[] }
  | { type: "refused"; problem: FileProblem }
  | { type: "end"; peakMemoryBytes: number };
