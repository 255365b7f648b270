import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { makeDataFolder } from "./data-folder";
import { diskFull, exitCode, StartError } from "./exit-codes";
import { type LogFile, openLog } from "./log-file";
import { postgresBinaries } from "./postgres-binaries";
import {
  type Access,
  adminUrl,
  initCluster,
  keepAccess,
  NO_ENVIRONMENT,
  ownerOf,
  ownerUrl,
  readAccess,
  setUpCluster,
} from "./postgres-cluster";
import { postgresUser } from "./postgres-user";
import { processesNamed, signal } from "./processes";

export type EmbeddedPostgres = {
  /** As portal_owner, who owns the tables. */
  readonly ownerUrl: string;
  /** As the superuser: for set-up and tests. */
  readonly adminUrl: string;
  readonly pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  readonly exited: Promise<void>;
  /** Stops it the fast way: transactions under way roll back, what is committed is flushed. */
  stop(): Promise<void>;
};

/** For two cores and a few gigabytes; durability is PostgreSQL's default, which is full. */
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  work_mem: "16MB",
  maintenance_work_mem: "256MB",
  max_wal_size: "2GB",
  random_page_cost: "1.1",
  effective_io_concurrency: "64",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  // A log must not hold personal data: no values in details, no text of failed statements.
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};

/** Outside the range from which outgoing connections take theirs, so that nobody has it after a restart. */
const PORTS = { from: 20_000, to: 32_000 };
/** Not up yet, in recovery, or not listening. */
const STARTING = new Set<string | undefined>(["57P03", "ECONNREFUSED", "ECONNRESET"]);
const LEFTOVERS_MS = 60_000;
const FAST_STOP_MS = 60_000;

/**
 * Starts the PostgreSQL that comes with the npm packages, on 127.0.0.1, with its data in `dataDir`; makes the cluster,
 * the roles and the empty database at the first start. What a killed start left running is stopped before.
 * @throws StartError when the disk is full, a given port is taken, or another server works on the data
 */
export async function startEmbeddedPostgres({
  dataDir,
  port,
}: {
  dataDir: string;
  port?: number;
}): Promise<EmbeddedPostgres> {
  await makeDataFolder(dataDir);
  await endLeftovers(dataDir);
  const folder = path.join(dataDir, "postgres");
  const user = await postgresUser();
  const binaries = await postgresBinaries();
  const access = await keepAccess(dataDir, await choosePort(port, (await readAccess(dataDir))?.port));
  await initCluster(folder, binaries, user, access);

  const log = await openLog(dataDir, "postgres");
  const settings = { ...SETTINGS, cluster_name: clusterName(dataDir), port: String(access.port) };
  const options = Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
  const server = spawn(binaries.postgres, ["-D", folder, ...options], {
    cwd: folder,
    env: NO_ENVIRONMENT,
    // A group of its own: Ctrl-C in the terminal must not reach it before the web server has stopped.
    detached: true,
    stdio: ["ignore", log.handle.fd, log.handle.fd],
    ...(user && (await ownerOf(folder))),
  });
  await once(server, "spawn");
  const exited = once(server, "exit").then(() => undefined);
  const stop = () => stopServer(server, exited);
  try {
    if (!(await untilReady(server, access))) throw await startFailure(log, folder);
    await setUpCluster(access);
  } catch (error) {
    await stop();
    throw error;
  } finally {
    await log.handle.close();
  }
  return { ownerUrl: ownerUrl(access), adminUrl: adminUrl(access), pid: server.pid as number, exited, stop };
}

/** In the title of every process of the cluster: by it they are found again. */
function clusterName(dataDir: string): string {
  return `gaudeamus-${createHash("sha256").update(dataDir).digest("hex").slice(0, 16)}`;
}

async function choosePort(wanted: number | undefined, kept: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (await isFree(wanted)) return wanted;
    throw new StartError(
      exitCode.portTaken,
      `Port ${wanted} on 127.0.0.1 is taken; PostgreSQL needs another one.`,
    );
  }
  let port = kept ?? randomInt(PORTS.from, PORTS.to);
  while (!(await isFree(port))) port = randomInt(PORTS.from, PORTS.to);
  return port;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ host: "127.0.0.1", port }, () => probe.close(() => resolve(true)));
  });
}

/**
 * Ends what `kill -9` left: a server without a supervisor, or busy backends without a server, which hold the shared
 * memory and with it the data. Backends of a living server are left to it: it stops them in order.
 */
export async function endLeftovers(dataDir: string): Promise<void> {
  const name = clusterName(dataDir);
  const deadline = Date.now() + LEFTOVERS_MS;
  for (let all = await processesNamed(name); all.length > 0; all = await processesNamed(name)) {
    if (Date.now() > deadline) {
      throw new StartError(
        exitCode.alreadyRunning,
        `An earlier PostgreSQL does not end (process ${all.join(", ")}).`,
      );
    }
    const servers = await processesNamed(`cluster_name=${name}`);
    const orphans = await processesNamed(`postgres: ${name}: portal`);
    // To a server this means the fast shutdown, to a backend the end of its statement; then it misses the server.
    for (const pid of servers.length > 0 ? servers : orphans) signal(pid, "SIGINT");
    await sleep(100);
  }
}

/** Waits for the first connection, as long as a recovery after a crash may take; false when the server ended. */
async function untilReady(server: ChildProcess, access: Access): Promise<boolean> {
  while (isRunning(server)) {
    if (await accepts(access)) return true;
    await sleep(50);
  }
  return false;
}

async function accepts(access: Access): Promise<boolean> {
  const client = new Client({ connectionString: adminUrl(access) });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if (STARTING.has((error as { code?: string }).code)) return false;
    throw error;
  }
}

async function startFailure(log: LogFile, folder: string): Promise<StartError> {
  const written = await log.written();
  if (/no space left/i.test(written)) return diskFull();
  if (/lock file .* already exists|shared memory block .* in use/i.test(written)) {
    return new StartError(
      exitCode.alreadyRunning,
      `Another PostgreSQL works on the data in ${folder}: stop it first.`,
    );
  }
  // Answers to our own questions whether it is up yet are FATAL, too.
  const reason =
    written.match(/(?:FATAL|PANIC):\s+(?!the database system is)(.*)/)?.[1] ?? "no reason is logged";
  return new StartError(exitCode.database, `PostgreSQL does not start: ${reason} (${log.path}).`);
}

const isRunning = (server: ChildProcess) => server.exitCode === null && server.signalCode === null;

async function stopServer(server: ChildProcess, exited: Promise<void>): Promise<void> {
  if (!isRunning(server)) return;
  server.kill("SIGINT");
  const stopped = await Promise.race([exited.then(() => true), sleep(FAST_STOP_MS, false, { ref: false })]);
  if (!stopped) server.kill("SIGQUIT");
  await exited;
}
