import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { checkoutFolder } from "@/lib/cli/data-folder";

/** Inside the checkout, so that its packages are found, and ignored by git. */
const folder = path.join(checkoutFolder, ".next-without-proxy");
const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];

/** Builds the portal without proxy.ts, once for each build with it. @returns the folder of the built project */
export async function buildWithoutProxy(): Promise<string> {
  const wanted = await readFile(path.join(checkoutFolder, ".next/BUILD_ID"), "utf8");
  const stamp = path.join(folder, "built-beside");
  if ((await readFile(stamp, "utf8").catch(() => "")) === wanted) return folder;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const name of SOURCES)
    await cp(path.join(checkoutFolder, name), path.join(folder, name), { recursive: true });
  const next = path.join(checkoutFolder, "node_modules/next/dist/bin/next");
  const build = spawn(process.execPath, [next, "build"], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  build.stdout.on("data", (chunk) => (output += chunk));
  build.stderr.on("data", (chunk) => (output += chunk));
  const [code] = await once(build, "exit");
  if (code !== 0) throw new Error(`The build without proxy.ts failed.\n${output}`);
  await writeFile(stamp, wanted);
  return folder;
}
