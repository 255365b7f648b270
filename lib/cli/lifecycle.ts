import { once } from "node:events";
import { toStartError } from "./exit-codes";

/** What a command is given to start its parts with. */
export type Lifecycle = {
  /** Aborted by Ctrl-C, SIGTERM, or the end of the process that started this one. */
  readonly stopping: AbortSignal;
  /** Registers how a part is stopped; the parts are stopped in the reverse order of their start. */
  onStop(stop: () => Promise<unknown>): void;
  untilStopped(): Promise<void>;
};

/** Runs a command to its exit code, stopping in order whatever it started, also after a failure. */
export async function runCommand(command: (lifecycle: Lifecycle) => Promise<number>): Promise<never> {
  const controller = new AbortController();
  const stopping = controller.signal;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => controller.abort());
  process.once("disconnect", () => controller.abort());

  const stops: (() => Promise<unknown>)[] = [];
  const onStop = (stop: () => Promise<unknown>) => void stops.push(stop);
  const untilStopped = async () => {
    if (!stopping.aborted) await once(stopping, "abort");
  };
  const code = await command({ stopping, onStop, untilStopped }).catch((error) =>
    // Whatever breaks off because of the signal has broken off as asked.
    stopping.aborted ? 0 : report(error),
  );
  for (const stop of stops.reverse()) await stop().catch(report);
  process.exit(code);
}

function report(error: unknown): number {
  const { message, code } = toStartError(error);
  console.error(message);
  return code;
}
