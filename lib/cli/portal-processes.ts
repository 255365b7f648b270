import { setTimeout as sleep } from "node:timers/promises";
import { type Child, type Environment, keepRunning } from "./children";
import { exitCode, StartError } from "./exit-codes";
import type { Lifecycle } from "./lifecycle";
import { openLog } from "./log-file";
import type { Settings } from "./portal-environment";

const READY_WITHIN_MS = 120_000;

/** What differs between `npm start` and `npm run dev`: the arguments of node for each process. */
export type PortalProcesses = { readonly web: readonly string[]; readonly worker: readonly string[] };

/** Starts worker and web server, waits until the portal answers, says how to get in, and runs until told to stop. */
export async function runPortal(
  { web, worker }: PortalProcesses,
  settings: Settings,
  environment: Environment,
  { onStop, stopping, untilStopped }: Lifecycle,
): Promise<void> {
  const { env, isDemo, folder } = settings;
  const start = async (name: "web" | "worker", args: readonly string[], patienceMs: number) => {
    // In a demo the terminal is for people; in production the logs are for whatever collects them.
    const output = isDemo ? { output: (await openLog(folder, name)).handle } : {};
    const child = keepRunning({
      name,
      args,
      environment: { ...environment, PORTAL_PROCESS: name, NEXT_TELEMETRY_DISABLED: "1" },
      patienceMs,
      ...output,
    });
    onStop(child.stop);
    return child;
  };
  await start("worker", worker, 10_000);
  const server = await start("web", web, 30_000);
  await untilReady(server, localAddress(env.HOST, env.PORT), isDemo ? ` (${folder}/web.log)` : "", stopping);
  announce(environment.BASE_URL ?? "", settings);
  await untilStopped();
}

async function untilReady(web: Child, address: string, log: string, stopping: AbortSignal): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(address))) {
    stopping.throwIfAborted();
    if (web.failures() > 0) throw new StartError(exitCode.failed, `The web server does not start${log}.`);
    if (Date.now() > deadline)
      throw new StartError(exitCode.failed, `The portal does not become ready${log}.`);
    await sleep(100);
  }
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/api/health/ready`, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}

/** Where the server answers on this machine, also when it binds to every address. */
function localAddress(host: string, port: number): string {
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}

function announce(address: string, { isDemo, folder }: Settings): void {
  console.log(`\nGaudeamus is ready: ${address}`);
  if (isDemo) {
    console.log("Sign in: choose a role on the sign-in page; the people are invented and need no password.");
    console.log(`Data and logs: ${folder}. Ctrl-C stops everything.\n`);
  } else {
    console.log("The first administrator: npm run portal -- create-admin EMAIL\n");
  }
}
