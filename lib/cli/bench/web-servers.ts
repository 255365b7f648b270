import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { checkoutFolder } from "../data-folder";
import { runBesides } from "../figures/run-besides";
import type { Lifecycle } from "../lifecycle";
import type { WebServer } from "./bench";

const NEXT = path.join(checkoutFolder, "node_modules/next/dist/bin/next");
const READY_WITHIN_MS = 60_000;

/** Starts the production build of the portal on a database. */
export function startPortal(ownerUrl: string, lifecycle: Lifecycle): Promise<WebServer> {
  return startServer(checkoutFolder, "/api/health/ready", lifecycle, {
    DATABASE_URL: ownerUrl,
    PORTAL_PROCESS: "web",
  });
}

/** Builds and starts the floor: Next with nothing but a page of 25 rows that is rendered for each request. */
export async function startFloor(lifecycle: Lifecycle): Promise<WebServer> {
  // Below the checkout, whose packages it uses.
  const folder = path.join(checkoutFolder, ".data/bench-floor");
  for (const [name, content] of Object.entries(FLOOR)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  await runBesides([NEXT, "build", folder], lifecycle.stopping);
  return startServer(folder, "/", lifecycle, {});
}

const FLOOR = {
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(checkoutFolder)} }, outputFileTracingRoot: ${JSON.stringify(checkoutFolder)} };`,
  "app/layout.jsx": `export default ({ children }) => <html lang="en"><body>{children}</body></html>;`,
  "app/page.jsx": `export const dynamic = "force-dynamic";
    const rows = () => Array.from({ length: 25 }, (_, n) => ["Popescu Maria " + n, "Letters", 1990 + n, "Cluj-Napoca", Math.random()]);
    export default () => <table><tbody>{rows().map((row) => <tr key={row[0]}>{row.map((cell) => <td key={cell}>{cell}</td>)}</tr>)}</tbody></table>;`,
};

async function startServer(
  folder: string,
  ready: string,
  { onStop }: Lifecycle,
  environment: Record<string, string>,
): Promise<WebServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, [NEXT, "start", folder, "-H", "127.0.0.1", "-p", String(port)], {
    cwd: checkoutFolder,
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), BASE_URL: url, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  onStop(async () => {
    const ended = once(server, "exit");
    if (server.kill()) await ended;
  });
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await sleep(100)) {
    const answer = await fetch(url + ready).catch(() => null);
    if (answer?.ok) return { url, pid: server.pid ?? 0 };
  }
  throw new Error(`The server in ${folder} does not become ready.`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}
