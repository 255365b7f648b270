import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { FileHandle } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { checkoutFolder } from "./data-folder";
import { exitCode, StartError } from "./exit-codes";

export type Environment = NodeJS.ProcessEnv;

export type ChildSpec = {
  readonly name: string;
  /** The arguments of node. */
  readonly args: readonly string[];
  readonly environment: Environment;
  /** Where its output goes; without it, to ours. */
  readonly output?: FileHandle;
  /** How long it may take to finish what it does once it is told to stop. */
  readonly patienceMs: number;
};

export type Child = {
  /** How often it ended by itself. */
  failures(): number;
  stop(): Promise<void>;
};

const FIRST_PAUSE_MS = 500;
/** With the start itself well below the 30 s within which a killed worker's job goes on. */
const LONGEST_PAUSE_MS = 8_000;
/** Who has run this long was well: the next failure is a first one again. */
const WELL_AFTER_MS = 60_000;

const END_WITH_PARENT = fileURLToPath(new URL("end-with-parent.mjs", import.meta.url));

/** The pause before a process is started again: doubled with each failure in a row, up to a longest one. */
export function pauseAfter(failuresInARow: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (failuresInARow - 1), LONGEST_PAUSE_MS);
}

/** Starts a process and starts it again whenever it ends by itself, after a pause that grows with each failure. */
export function keepRunning({ name, args, environment, output, patienceMs }: ChildSpec): Child {
  let child: ChildProcess;
  let failures = 0;
  let failuresInARow = 0;
  let restart: NodeJS.Timeout | undefined;
  let stopping = false;

  const start = () => {
    const startedAt = Date.now();
    const out = output?.fd ?? "inherit";
    child = spawn(process.execPath, ["--import", END_WITH_PARENT, ...args], {
      cwd: checkoutFolder,
      env: environment,
      // A group of its own, so that Ctrl-C reaches only the supervisor, which stops everything in order.
      detached: true,
      stdio: ["ignore", out, out, "ipc"],
    });
    child.once("exit", (code, signal) => {
      if (stopping) return;
      failures += 1;
      failuresInARow = Date.now() - startedAt > WELL_AFTER_MS ? 1 : failuresInARow + 1;
      console.error(`The ${name} process ended (${signal ?? `exit code ${code}`}) and is started again.`);
      restart = setTimeout(start, pauseAfter(failuresInARow));
    });
  };
  start();

  const stop = async () => {
    stopping = true;
    clearTimeout(restart);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill("SIGTERM");
    const finished = await Promise.race([exited, sleep(patienceMs, undefined, { ref: false })]);
    if (!finished) child.kill("SIGKILL");
    await exited;
  };
  return { failures: () => failures, stop };
}

/** Runs a node process to its end and returns its exit code; the signal ends it before. */
export async function runNode(
  args: readonly string[],
  environment: Environment,
  stopping: AbortSignal,
): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: checkoutFolder,
    env: environment,
    stdio: "inherit",
    signal: stopping,
  });
  const [code] = (await once(child, "exit")) as [number | null];
  return code ?? exitCode.failed;
}

/** Runs a step of a start, which cannot go on without it. */
export async function runStep(
  args: readonly string[],
  environment: Environment,
  stopping: AbortSignal,
): Promise<void> {
  const code = await runNode(args, environment, stopping);
  // The step has said why.
  if (code !== 0) throw new StartError(code, `The portal does not start: "node ${args.join(" ")}" failed.`);
}
