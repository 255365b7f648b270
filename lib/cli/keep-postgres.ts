import { setTimeout as sleep } from "node:timers/promises";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres";
import { toStartError } from "./exit-codes";

const LONGEST_PAUSE_MS = 10_000;

/**
 * Starts the embedded PostgreSQL and starts it again, at once and on the same port, whenever it ends by itself; when
 * that fails, for a full disk say, it goes on trying, since everybody else waits for it.
 */
export async function keepPostgres(
  dataDir: string,
): Promise<Pick<EmbeddedPostgres, "adminUrl" | "ownerUrl" | "stop">> {
  let postgres = await startEmbeddedPostgres({ dataDir });
  const { adminUrl, ownerUrl } = postgres;
  const port = Number(new URL(adminUrl).port);
  const stopping = new AbortController();

  const startAgain = async () => {
    for (let pause = 100; !stopping.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        postgres = await startEmbeddedPostgres({ dataDir, port });
        return console.error("PostgreSQL runs again.");
      } catch (error) {
        console.error(toStartError(error).message);
        await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };
  const watch = async () => {
    for (;;) {
      await postgres.exited;
      if (stopping.signal.aborted) return;
      console.error("PostgreSQL ended unexpectedly and is started again.");
      await startAgain();
      // Told to stop while it was being started.
      if (stopping.signal.aborted) return postgres.stop();
    }
  };
  const watching = watch();

  const stop = async () => {
    stopping.abort();
    await postgres.stop();
    await watching;
  };
  return { adminUrl, ownerUrl, stop };
}
