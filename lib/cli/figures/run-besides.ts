import { spawn } from "node:child_process";
import { once } from "node:events";
import { checkoutFolder } from "@/lib/cli/data-folder";

/**
 * Runs a step of node whose output belongs beside the results, which alone go to the standard output.
 * @throws Error when it fails
 */
export async function runBesides(args: readonly string[], signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: checkoutFolder, stdio: ["ignore", 2, 2], signal });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`"node ${args.join(" ")}" failed.`);
}
