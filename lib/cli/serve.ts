import { runStep } from "./children";
import { runCommand } from "./lifecycle";
import { claimData, prepareDatabase, readSettings } from "./portal-environment";
import { runPortal } from "./portal-processes";

/** `npm start`: build, database, worker and web server, kept running until Ctrl-C or SIGTERM. */
await runCommand(async (lifecycle) => {
  const settings = await readSettings();
  await claimData(settings, lifecycle);
  await runStep(["lib/cli/bootstrap.mjs", "build"], process.env, lifecycle.stopping);
  const environment = await prepareDatabase(settings, "production", lifecycle);
  const { HOST, PORT } = settings.env;
  const processes = {
    web: ["node_modules/next/dist/bin/next", "start", "-H", HOST, "-p", String(PORT)],
    worker: ["--import", "tsx", "lib/cli/worker.ts"],
  };
  await runPortal(processes, settings, environment, lifecycle);
  return 0;
});
