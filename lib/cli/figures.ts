import { parseArgs } from "node:util";
import { startFloor, startPortal } from "./bench/web-servers";
import { runBesides } from "./figures/run-besides";
import { startTemporaryPortal } from "./figures/temporary-portal";
import { type Lifecycle, runCommand } from "./lifecycle";

/**
 * `npm run figures [-- ID … --json --full --seed N]`: runs the measurements of quality.md in a portal of their own and
 * tells for each whether its goal is held. The exit code is 1 when one is not.
 */
await runCommand(async (lifecycle) => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      full: { type: "boolean", default: false },
      seed: { type: "string", default: String(Date.now() % 1_000_000) },
    },
  });
  const results = await measure(
    positionals,
    { full: values.full, seed: Number(values.seed), isQuiet: values.json },
    lifecycle,
  );
  if (values.json) console.log(JSON.stringify(results));
  return results.every(({ holds }) => holds) ? 0 : 1;
});

type Order = { full: boolean; seed: number; isQuiet: boolean };

async function measure(ids: readonly string[], { full, seed, isQuiet }: Order, lifecycle: Lifecycle) {
  const { ownerUrl, killDatabase } = await startTemporaryPortal(lifecycle);
  // Only now: what the figures import reads the configuration.
  const { figures } = await import("./figures/all");
  const chosen = ids.length > 0 ? figures.filter(({ id }) => ids.includes(id)) : figures;
  if (chosen.length < ids.length)
    throw new Error(`The figures are: ${figures.map(({ id }) => id).join(", ")}.`);
  if (chosen.some(({ needsBuild }) => needsBuild))
    await runBesides(["lib/cli/bootstrap.mjs", "build"], lifecycle.stopping);
  const startWeb = async () => (await startPortal(ownerUrl, lifecycle)).url;
  const startBare = async () => (await startFloor(lifecycle)).url;
  const results = [];
  for (const { id, what, goal, run } of chosen) {
    const { value, holds } = await run({
      full,
      seed,
      ownerUrl,
      killDatabase,
      startWeb,
      startFloor: startBare,
    }).catch((error: Error) => ({
      value: `not measured: ${error.message}`,
      holds: false,
    }));
    results.push({ id, what, goal, value, holds, seed });
    if (!isQuiet)
      console.log(
        `${holds ? "✓" : "✗"} ${id}  ${what}\n    goal  ${goal}\n    value ${value}  (seed ${seed})`,
      );
  }
  return results;
}
