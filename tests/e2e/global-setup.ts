import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { checkoutFolder } from "@/lib/cli/data-folder";
import { temporaryDataFolder } from "../setup/cluster";

/** Starts the portal as `npm start` does, with a demo of its own, and stops it after the last journey. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await temporaryDataFolder();
  // The journeys' workers inherit it, for questions to the database.
  process.env.E2E_DATA = folder;
  const portal = spawn(process.execPath, ["--import", "tsx", "lib/cli/serve.ts"], {
    cwd: checkoutFolder,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: process.env.E2E_PORT,
      HOST: "127.0.0.1",
      DATA_DIR: folder,
      // A demo, whatever this machine is set up for.
      DATABASE_URL: "",
      SMTP_URL: "",
      BASE_URL: "",
      DEMO: "",
      STYLEGUIDE: "1",
    },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const exited = once(portal, "exit");
  const isReady = new Promise<boolean>((resolve) => {
    portal.stdout?.on("data", (chunk: Buffer) => /is ready: /.test(String(chunk)) && resolve(true));
    exited.then(() => resolve(false));
  });
  if (!(await isReady)) throw new Error("The portal did not start.");
  return async () => {
    portal.kill("SIGTERM");
    await exited;
    await rm(folder, { recursive: true });
  };
}
