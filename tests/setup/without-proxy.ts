import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { checkoutFolder, claimDataFolder } from "@/lib/cli/data-folder";
import { exitCode, StartError } from "@/lib/cli/exit-codes";

/** Inside the checkout, so that its packages are found, and ignored by git. */
const home = path.join(checkoutFolder, ".next-without-proxy");
const project = path.join(home, "project");
const stamp = path.join(home, "built-beside");
const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];

/**
 * Builds the portal without proxy.ts, once for each build with it; of test files that ask at the same time, one builds.
 * @returns the folder of the built project
 */
export async function buildWithoutProxy(): Promise<string> {
  await mkdir(home, { recursive: true });
  const letGo = await claimWhenFree();
  try {
    const wanted = await readFile(path.join(checkoutFolder, ".next/BUILD_ID"), "utf8");
    if ((await readFile(stamp, "utf8").catch(() => "")) === wanted) return project;
    await rm(project, { recursive: true, force: true });
    await mkdir(project);
    for (const name of SOURCES)
      await cp(path.join(checkoutFolder, name), path.join(project, name), { recursive: true });
    await build();
    await writeFile(stamp, wanted);
    return project;
  } finally {
    await letGo();
  }
}

async function claimWhenFree(): Promise<() => Promise<void>> {
  for (;;) {
    try {
      return await claimDataFolder(home);
    } catch (error) {
      if (!(error instanceof StartError) || error.code !== exitCode.alreadyRunning) throw error;
      await sleep(500);
    }
  }
}

async function build(): Promise<void> {
  const next = path.join(checkoutFolder, "node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: project,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`The build without proxy.ts failed.\n${output}`);
}
