import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { checkoutFolder } from "@/lib/cli/data-folder";
import { freePort } from "../e2e/free-port";
import { type Answer, type Asked, ask, header } from "./http";

/** The production build, answering on a port of its own from the database of the test file. */
export type Web = {
  readonly origin: string;
  readonly dataDir: string;
  ask(path: string, asked?: Asked): Promise<Answer>;
  /** As the router of a browser asks: with a mark of its headers in the address, which Next tells who leaves it out. */
  askAsRouter(path: string, asked?: Asked): Promise<Answer>;
  /** What the server has logged so far. */
  log(): string;
  stop(): Promise<void>;
};

/** @param environment what differs from a demo, e.g. `{ DEMO: "" }`. */
export async function startWeb(environment: Record<string, string> = {}): Promise<Web> {
  if (!existsSync(path.join(checkoutFolder, ".next/BUILD_ID")))
    throw new Error("Not built: npm test builds first.");
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const data = await mkdtemp(path.join(tmpdir(), "gaudeamus-web-"));
  const server = spawn(
    process.execPath,
    [
      path.join(checkoutFolder, "node_modules/next/dist/bin/next"),
      "start",
      "-H",
      "127.0.0.1",
      "-p",
      String(port),
    ],
    {
      cwd: checkoutFolder,
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        LOG_LEVEL: "warn",
        DEMO: "1",
        AUTH_SECRET: randomBytes(32).toString("base64"),
        BASE_URL: origin,
        PORT: String(port),
        DATA_DIR: data,
        PORTAL_PROCESS: "web",
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const exited = once(server, "exit");
  let log = "";
  server.stdout.on("data", (chunk) => (log += chunk));
  server.stderr.on("data", (chunk) => (log += chunk));
  const isReady = () =>
    ask(origin, "/api/health/ready").then(
      ({ status }) => status === 200,
      () => false,
    );
  for (let waited = 0; !(await isReady()); waited += 100) {
    if (server.exitCode !== null || waited > 30_000)
      throw new Error(`The web server does not start.\n${log}`);
    await sleep(100);
  }
  const marks = new Map<string, string>();
  return {
    origin,
    dataDir: data,
    ask: (asked, how) => ask(origin, asked, how),
    askAsRouter: async (asked, how = {}) => {
      const headers = { RSC: "1", ...how.headers };
      const form = JSON.stringify(headers);
      const mark = marks.get(form);
      if (mark) return ask(origin, asked + (asked.includes("?") ? "&" : "?") + mark, { ...how, headers });
      const first = await ask(origin, asked, { ...how, headers });
      const location = header(first, "location");
      const [wanted] = /\b_rsc[^&]*/.exec(location) ?? [];
      if (!wanted) return first;
      marks.set(form, wanted);
      return ask(origin, location, { ...how, headers });
    },
    log: () => log,
    stop: async () => {
      server.kill("SIGTERM");
      await exited;
      await rm(data, { recursive: true });
    },
  };
}
