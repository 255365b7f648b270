import { type Environment, runNode } from "./children";
import { runCommand } from "./lifecycle";
import { commandEnvironment } from "./portal-environment";

/**
 * Runs a command that needs the portal's database: `with-database.ts lib/cli/portal.ts import …`. The command finds
 * DATABASE_URL and the rest in its environment, in a demo as well.
 */
await runCommand(async (lifecycle) => {
  const environment: Environment = { ...(await commandEnvironment(lifecycle)), PORTAL_PROCESS: "command" };
  return runNode(["--import", "tsx", ...process.argv.slice(2)], environment, lifecycle.stopping);
});
