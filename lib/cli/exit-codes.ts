import pg from "pg";

/** What a command's exit code means; documented in the README. */
export const exitCode = {
  failed: 1,
  configuration: 2,
  alreadyRunning: 3,
  portTaken: 4,
  diskFull: 5,
  database: 6,
} as const;

/** A reason not to start: one sentence that says what to do, and the exit code. */
export class StartError extends Error {
  constructor(
    readonly code: number,
    sentence: string,
  ) {
    super(sentence);
    this.name = "StartError";
  }
}

const DISK_FULL = "The disk is full: make room and start again.";
const PG_DISK_FULL = "53100";

/** Finds the sentence and the exit code for whatever a command threw. */
export function toStartError(error: unknown): StartError {
  if (error instanceof StartError) return error;
  if (error instanceof pg.DatabaseError && error.code === PG_DISK_FULL) return diskFull();
  if (error instanceof Error && "code" in error && error.code === "ENOSPC") return diskFull();
  return new StartError(
    exitCode.failed,
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
}

/** The disk is full: the same sentence wherever it is noticed. */
export function diskFull(): StartError {
  return new StartError(exitCode.diskFull, DISK_FULL);
}
