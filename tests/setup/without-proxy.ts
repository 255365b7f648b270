import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { checkoutFolder } from "@/lib/cli/data-folder";
import { startWeb, type Web } from "./web";

/** Inside the checkout, so that its packages are found, and ignored by git. */
const home = path.join(checkoutFolder, ".next-without-proxy");
/** Of what `npm test` has built, the proxy itself, what names it, and what no server reads. */
const LEFT_OUT = ["server/middleware.js", "server/functions-config-manifest.json", "cache", "types"];

/** The portal of the build with proxy.ts taken out, whose answers then lack the policy that it alone writes. */
export async function startWebWithoutProxy(environment: Record<string, string> = {}): Promise<Web> {
  await mkdir(home, { recursive: true });
  const folder = await mkdtemp(path.join(home, "build-"));
  const built = path.join(checkoutFolder, ".next");
  await cp(built, folder, {
    recursive: true,
    filter: (file) => !LEFT_OUT.includes(path.relative(built, file)),
  });
  const none = JSON.stringify({ version: 1, functions: {} });
  await writeFile(path.join(folder, "server/functions-config-manifest.json"), none);
  const web = await startWeb({ NEXT_DIST_DIR: path.relative(checkoutFolder, folder), ...environment });
  const stop = async () => {
    await web.stop();
    await rm(folder, { recursive: true });
  };
  const { headers } = await web.ask("/en");
  if (!headers["content-security-policy"]) return { ...web, stop };
  await stop();
  throw new Error("The proxy is still there.");
}
