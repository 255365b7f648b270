import type { Env } from "@/lib/platform/env";
import { type Environment, runStep } from "./children";
import { claimDataFolder, claimOn, dataFolder, keptSecret, makeDataFolder } from "./data-folder";
import { isFilled, makeAnew, markFilled } from "./demo-data";
import { exitCode, StartError } from "./exit-codes";
import { keepPostgres } from "./keep-postgres";
import type { Lifecycle } from "./lifecycle";
import { migrate } from "./migrate";
import { ownerUrl, readAccess } from "./postgres-cluster";
import { checkDatabase, checkMigratedDatabase } from "./startup-checks";

/** The configuration of a start, and the folder of its data. */
export type Settings = { readonly env: Env; readonly isDemo: boolean; readonly folder: string };

/**
 * Reads the configuration and claims the data folder of a demo, so that nothing long starts in vain.
 * @throws StartError when the configuration is wrong or the folder is in use
 */
export async function readSettings(): Promise<Settings> {
  const { env, missingForProduction } = await import("@/lib/platform/env").catch((error: Error) => {
    throw new StartError(exitCode.configuration, error.message);
  });
  const problems = missingForProduction(env);
  if (env.DEMO) problems.push("DEMO is set by npm start itself: leave it out.");
  if (problems.length > 0) throw new StartError(exitCode.configuration, problems.join("\n"));
  const folder = dataFolder(env.DATA_DIR);
  await makeDataFolder(folder);
  return { env, isDemo: !env.DATABASE_URL, folder };
}

/** Claims the folder of a demo until the command ends; in production several instances may share theirs. */
export async function claimData({ isDemo, folder }: Settings, { onStop }: Lifecycle): Promise<void> {
  if (isDemo) onStop(await claimDataFolder(folder));
}

/**
 * Brings the database up to date, the embedded one with the demo in it, and keeps it running.
 * @returns the environment of the processes that use it
 */
export async function prepareDatabase(
  settings: Settings,
  nodeEnv: "development" | "production",
  { stopping, onStop }: Lifecycle,
): Promise<Environment> {
  const { DATABASE_URL } = settings.env;
  if (DATABASE_URL) {
    await bringUpToDate(DATABASE_URL);
    return { ...process.env, NODE_ENV: nodeEnv, DATA_DIR: settings.folder };
  }
  const postgres = await keepPostgres(settings.folder);
  onStop(postgres.stop);
  const environment = await demoEnvironment(settings, nodeEnv, postgres.ownerUrl);
  const filled = await isFilled(postgres.ownerUrl);
  if (!filled) await makeAnew(postgres.adminUrl);
  await bringUpToDate(postgres.ownerUrl);
  if (!filled) {
    console.log("Filling the demo …");
    await runStep(
      ["--import", "tsx", "prisma/seed/run.ts"],
      { ...environment, PORTAL_PROCESS: "command" },
      stopping,
    );
    await markFilled(postgres.ownerUrl);
  }
  stopping.throwIfAborted();
  return environment;
}

/** The environment for a command beside the portal: in a demo that runs, its database; otherwise one started for it. */
export async function commandEnvironment(lifecycle: Lifecycle): Promise<Environment> {
  const settings = await readSettings();
  if (!settings.isDemo) return { ...process.env, NODE_ENV: "production", DATA_DIR: settings.folder };
  const access = await readAccess(settings.folder);
  const isRunning = access && (await claimOn(settings.folder)) === "living";
  if (isRunning) return demoEnvironment(settings, "production", ownerUrl(access));
  await claimData(settings, lifecycle);
  return prepareDatabase(settings, "production", lifecycle);
}

async function bringUpToDate(url: string): Promise<void> {
  await checkDatabase(url);
  await migrate(url, { log: console.log });
  await checkMigratedDatabase(url);
}

async function demoEnvironment(
  { env, folder }: Settings,
  nodeEnv: string,
  url: string,
): Promise<Environment> {
  return {
    ...process.env,
    NODE_ENV: nodeEnv as Env["NODE_ENV"],
    DEMO: "1",
    DATABASE_URL: url,
    DATA_DIR: folder,
    AUTH_SECRET: env.AUTH_SECRET ?? (await keptSecret(folder)),
    BASE_URL: env.BASE_URL ?? `http://localhost:${env.PORT}`,
  };
}
