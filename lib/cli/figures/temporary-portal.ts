import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { claimDataFolder } from "@/lib/cli/data-folder";
import { keepPostgres } from "@/lib/cli/keep-postgres";
import type { Lifecycle } from "@/lib/cli/lifecycle";
import { migrate } from "@/lib/cli/migrate";
import { signal } from "@/lib/cli/processes";
import { temporaryDataFolder } from "@/tests/setup/cluster";
import { runBesides } from "./run-besides";

export type TemporaryPortal = {
  readonly ownerUrl: string;
  readonly adminUrl: string;
  readonly folder: string;
  killDatabase(): Promise<void>;
};

/**
 * Starts a PostgreSQL of its own in a temporary folder, durable as in production, with the demo in it, and points this
 * process's configuration to it. Whatever reads the configuration must be imported afterwards.
 */
export async function startTemporaryPortal({ onStop, stopping }: Lifecycle): Promise<TemporaryPortal> {
  const folder = await temporaryDataFolder();
  const letGo = await claimDataFolder(folder);
  onStop(async () => {
    await letGo();
    await rm(folder, { recursive: true, force: true });
  });
  const { ownerUrl, adminUrl, stop } = await keepPostgres(folder);
  onStop(stop);
  const environment = {
    NODE_ENV: "production",
    DEMO: "1",
    DATABASE_URL: ownerUrl,
    DATA_DIR: folder,
    AUTH_SECRET: "a secret of the measurements, long enough for the check",
    BASE_URL: "http://localhost:3000",
    LOG_LEVEL: "silent",
    PORTAL_PROCESS: "command",
  };
  Object.assign(process.env, environment);
  await migrate(ownerUrl, { log: () => undefined });
  await runBesides(["--import", "tsx", "prisma/seed/run.ts"], stopping);
  const killDatabase = async () => {
    const [pid] = (await readFile(path.join(folder, "postgres/postmaster.pid"), "utf8")).split("\n");
    signal(Number(pid), "SIGKILL");
  };
  return { ownerUrl, adminUrl, folder, killDatabase };
}
