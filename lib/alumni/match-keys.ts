import { hashOfKey, type NamedEvidence, nameBlocks } from "@/lib/matching/blocking";
import type { Ctx } from "@/lib/platform/ctx";
import { enqueue } from "@/lib/platform/jobs";

/** A record and what its keys are made of. */
export type Findable = NamedEvidence & { id: string };

/** The keys by which somebody is found among the records, as they are stored: see `met_by_match_keys`. */
export const matchKeys = (person: NamedEvidence) => nameBlocks(person).map(hashOfKey);

/** The birthday that stands beside each key. */
export const bornOn = ({ birth }: Pick<NamedEvidence, "birth">) =>
  birth?.precision === "DAY" ? birth.date : null;

/** The records in reach that somebody may be, by the keys that they keep. */
export async function findByMatchKeys(ctx: Ctx, person: NamedEvidence): Promise<string[]> {
  const asked = JSON.stringify([{ row: 0, born: bornOn(person), keys: matchKeys(person) }]);
  const met = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT alumnus_id AS id FROM met_by_match_keys(${asked}::jsonb)`;
  return met.map(({ id }) => id);
}

/** A list goes first: its people are compared with all others when it is in. */
const SOON_MS = { one: 10_000, many: 120_000 };

/**
 * Keeps the keys of records whose content is at hand, and has them compared with all others soon; `areNew` when none of
 * them has keys yet.
 */
export async function keepMatchKeys(
  ctx: Ctx,
  people: readonly Findable[],
  { areNew = false } = {},
): Promise<void> {
  if (people.length === 0) return;
  const kept = people.map((person) => ({ id: person.id, born: bornOn(person), keys: matchKeys(person) }));
  await ctx.db.$executeRaw`SELECT keep_match_keys(${JSON.stringify(kept)}::jsonb, ${areNew}::boolean)::text`;
  const ids = people.map(({ id }) => id);
  const [one] = ids.length === 1 ? ids : [];
  await enqueue(
    ctx,
    "compare-records",
    { ids },
    {
      runAt: new Date(ctx.now.getTime() + (one ? SOON_MS.one : SOON_MS.many)),
      // Who saves a record three times has it compared once.
      ...(one && { key: `compare-records:${one}` }),
    },
  );
}

/** Makes the keys of records anew, from what stands there now. */
export async function refreshMatchKeys(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const grounds = await ctx.db.$queryRaw<Findable[]>`SELECT * FROM match_grounds(${[...ids]}::uuid[])`;
  await keepMatchKeys(ctx, grounds);
}
