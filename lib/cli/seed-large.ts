import { parseArgs } from "node:util";
import { env } from "@/lib/platform/env";
import { SEED } from "./seed-large/invented-people";
import { seedPeople } from "./seed-large/seed-people";

/** `npm run seed:large [-- --people N --seed N]`: adds invented people to the demo, to try and measure it at full size. */
const { values } = parseArgs({
  options: { people: { type: "string", default: "750000" }, seed: { type: "string", default: String(SEED) } },
});
if (!env.DEMO || !env.DATABASE_URL) {
  console.error(
    "Invented people are for the demo only, not for a database of real ones (DATABASE_URL is set).",
  );
  process.exit(2);
}
const started = Date.now();
await seedPeople(env.DATABASE_URL, {
  people: Number(values.people),
  seed: Number(values.seed),
  log: console.log,
});
console.log(`${values.people} invented people in ${Math.round((Date.now() - started) / 1000)} s.`);
process.exit(0);
