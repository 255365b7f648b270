import { parseArgs } from "node:util";
import type { Bench, Measured, Spread } from "./bench/bench";
import { startFloor, startPortal } from "./bench/web-servers";
import { createDatabaseFromTemplate } from "./databases";
import { runBesides } from "./figures/run-besides";
import { startTemporaryPortal } from "./figures/temporary-portal";
import { type Lifecycle, runCommand } from "./lifecycle";

type Result = Pick<Bench, "id" | "what" | "goal"> & {
  measured: Measured[];
  holds: boolean;
  problem?: string;
};

/**
 * `npm run bench [-- ID … --people N --json]`: measures the portal with that many people beside the floors of
 * performance.md, in turns. The exit code is 1 when a goal is not held.
 */
await runCommand(async (lifecycle) => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      people: { type: "string", default: "750000" },
      json: { type: "boolean", default: false },
      seed: { type: "string", default: "40" },
    },
  });
  const order = { people: Number(values.people), seed: Number(values.seed), isQuiet: values.json };
  const results = await measure(positionals, order, lifecycle);
  if (values.json) console.log(JSON.stringify(results));
  return results.every(({ holds }) => holds) ? 0 : 1;
});

type Order = { people: number; seed: number; isQuiet: boolean };

async function measure(
  ids: readonly string[],
  { people, seed, isQuiet }: Order,
  lifecycle: Lifecycle,
): Promise<Result[]> {
  const say = isQuiet ? () => undefined : console.log;
  await runBesides(["lib/cli/bootstrap.mjs", "build"], lifecycle.stopping);
  const portal = await startTemporaryPortal(lifecycle);
  // Only now: what follows reads the configuration.
  const { benches } = await import("./bench/all");
  const chosen = ids.length > 0 ? benches.filter(({ id }) => ids.includes(id)) : benches;
  if (chosen.length < ids.length)
    throw new Error(`The measurements are: ${benches.map(({ id }) => id).join(", ")}.`);
  await createDatabaseFromTemplate(portal.adminUrl, "portal", "portal_empty");
  const { SEED } = await import("./seed-large/invented-people");
  const { seedPeople } = await import("./seed-large/seed-people");
  await seedPeople(portal.ownerUrl, { people, seed: SEED, log: say });
  const startWeb = (ownerUrl: string) => startPortal(ownerUrl, lifecycle);
  const place = {
    ...portal,
    people,
    seed,
    startWeb,
    floor: await startFloor(lifecycle),
    web: await startWeb(portal.ownerUrl),
  };
  const results: Result[] = [];
  for (const { id, what, goal, run } of chosen) {
    lifecycle.stopping.throwIfAborted();
    const result = await run(place).then(
      (measured): Result => ({ id, what, goal, measured, holds: measured.every(({ holds }) => holds) }),
      (error: Error): Result => ({ id, what, goal, measured: [], holds: false, problem: error.message }),
    );
    results.push(result);
    say(asText(result));
  }
  return results;
}

function asText({ id, what, goal, measured, holds, problem }: Result): string {
  const lines = measured.map(
    ({ of, floor, portal, unit, ratio, holds: held }) =>
      `    ${held ? "✓" : "✗"} ${of}: ${spreadText(portal)} ${unit}, floor ${spreadText(floor)} → ${ratio.toFixed(2)} ×`,
  );
  return [
    `${holds ? "✓" : "✗"} ${id}  ${what}`,
    `    goal ${goal}`,
    ...(problem ? [`    not measured: ${problem}`] : []),
    ...lines,
  ].join("\n");
}

function spreadText({ median, min, max }: Spread): string {
  return `${asNumber(median)} (${asNumber(min)}–${asNumber(max)})`;
}

function asNumber(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}
