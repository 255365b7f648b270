import { runCommand } from "./lifecycle";
import { claimData, prepareDatabase, readSettings } from "./portal-environment";
import { runPortal } from "./portal-processes";

/** `npm run dev`: as `npm start`, but without a build, and following every change of a file. */
await runCommand(async (lifecycle) => {
  const settings = await readSettings();
  await claimData(settings, lifecycle);
  const environment = await prepareDatabase(settings, "development", lifecycle);
  const { HOST, PORT } = settings.env;
  const processes = {
    web: ["node_modules/next/dist/bin/next", "dev", "-H", HOST, "-p", String(PORT)],
    worker: ["--watch", "--import", "tsx", "lib/cli/worker.ts"],
  };
  await runPortal(processes, settings, environment, lifecycle);
  return 0;
});
