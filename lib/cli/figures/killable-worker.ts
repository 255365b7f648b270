import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { checkoutFolder } from "@/lib/cli/data-folder";

/** The first pause of the supervisor (lib/cli/children.ts), which starts the portal's worker again in the same way. */
const PAUSE_MS = 500;

export type KillableWorker = {
  readonly pid: number;
  /** SIGKILL, as the kernel does when memory is short; the next one is started after the supervisor's pause. */
  kill(): void;
  stop(): Promise<void>;
};

/** Starts the portal's worker as a process of its own, again whenever it ends. Its configuration is ours. */
export function startWorker(): KillableWorker {
  let child: ChildProcess;
  let again: NodeJS.Timeout | undefined;
  let isStopping = false;
  const start = () => {
    child = spawn(process.execPath, ["--import", "tsx", "lib/cli/worker.ts"], {
      cwd: checkoutFolder,
      env: { ...process.env, PORTAL_PROCESS: "worker", LOG_LEVEL: "silent" },
      stdio: "ignore",
    });
    child.once("exit", () => {
      if (!isStopping) again = setTimeout(start, PAUSE_MS);
    });
  };
  start();
  return {
    get pid() {
      return child.pid ?? 0;
    },
    kill: () => void child.kill("SIGKILL"),
    stop: async () => {
      isStopping = true;
      clearTimeout(again);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
