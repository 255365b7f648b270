import { modelOfRecords, type StoredFrequencies } from "@/lib/alumni/queries/match-model";
import { type Comparison, compare } from "@/lib/matching/compare";
import { countPatterns, estimate, type Pattern } from "@/lib/matching/estimate";
import type { Evidence } from "@/lib/matching/evidence";
import { type Frequencies, shareNames } from "@/lib/matching/frequencies";
import { STARTING } from "@/lib/matching/model";
import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import { idsOf, loadEvidence } from "./compare-pairs";
import { findPairs } from "./find-pairs";

/** Fewer records teach nothing that the starting values do not know better. */
const FEWEST = 1_000;
/** So many records' candidates teach the model, a portion at a time, and so many strangers drawn among each portion. */
const TEACHERS = 10_000;
const PORTION = 250;
const STRANGERS = 2_500;
/** Nobody's database is free of duplicates: where none was found by chance, the next one shall be believed. */
const LEAST_KNOWN = 0.002;

/** Learns from the records themselves, without anybody having said who is who, and stores what was learned. */
export async function learn(ctx: Ctx, people: number): Promise<void> {
  if (people < FEWEST) return;
  const { candidates, strangers, teachers } = await meetSome(ctx, people);
  const { model: before } = await modelOfRecords(ctx);
  const share = teachers / people;
  const estimated = estimate(
    { ...STARTING, known: before.known },
    {
      strangers,
      candidates: candidates.map(({ comparison, count }) => ({ comparison, count: count / share })),
      people,
    },
  );
  const model = { ...estimated, known: Math.max(estimated.known, LEAST_KNOWN) };
  const frequencies = await countNames(ctx, people);
  await ctx.db.matchModel.create({ data: { id: newId(), at: ctx.now, people, model, frequencies } });
  // The one before may be being read.
  await ctx.db.$executeRaw`
    DELETE FROM match_model WHERE id NOT IN (SELECT id FROM match_model ORDER BY id DESC LIMIT 2)`;
}

/** Compares some records with their candidates, and strangers with one another. */
async function meetSome(ctx: Ctx, people: number) {
  const share = Math.min(1, TEACHERS / people);
  const chosen = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM alumnus WHERE restricted_at IS NULL AND abs(hashtextextended(id::text, 6) % 1000000) < ${share}::float * 1000000`;
  const candidates: Pattern[] = [];
  const strangers: Pattern[] = [];
  for (let at = 0; at < chosen.length; at += PORTION) {
    const ids = chosen.slice(at, at + PORTION).map(({ id }) => id);
    // Each pair by its first record only, so that it is as likely to be met as any other.
    const pairs = await findPairs(ctx, ids, { asFirst: true });
    const evidence = await loadEvidence(ctx, [...ids, ...pairs.flatMap(idsOf)]);
    const known = (list: readonly string[]) => list.flatMap((id) => evidence.get(id) ?? []);
    const comparisons = pairs.flatMap((pair) => {
      const [one, other] = known(idsOf(pair));
      return one && other ? [compare(one, other)] : [];
    });
    candidates.push(...countPatterns(comparisons));
    strangers.push(...countPatterns(drawStrangers(known(ids))));
  }
  return { candidates, strangers, teachers: chosen.length };
}

/** Pairs of people who stand at growing distances from one another in a list that was drawn. */
function* drawStrangers(people: readonly Evidence[]): Generator<Comparison> {
  for (let at = 0; at < STRANGERS; at++) {
    const one = people[at % people.length];
    const other = people[(at + 1 + Math.floor(at / people.length)) % people.length];
    if (one && other && one !== other) yield compare(one, other);
  }
}

/** What share of people bears each word of a name, by its skeleton. */
async function countNames(ctx: Ctx, people: number): Promise<StoredFrequencies> {
  // As one value: a row for each of a hundred thousand names would be held many times over.
  const [counted] = await ctx.db.$queryRaw<
    { family: Record<string, number>; given: Record<string, number> }[]
  >`
    SELECT (SELECT jsonb_object_agg(family, n) FROM (SELECT family, count(*) AS n FROM alumnus_name WHERE kind = 'LEGAL' GROUP BY family) f) AS family,
           (SELECT jsonb_object_agg(given, n) FROM (SELECT given, count(*) AS n FROM alumnus_name WHERE kind = 'LEGAL' GROUP BY given) g) AS given`;
  const { family, given } = shareNames(
    { family: counted?.family ?? {}, given: counted?.given ?? {} },
    people,
  );
  const stored = ({ shares, rarest }: Frequencies["family"]) => ({
    shares: Object.fromEntries(shares),
    rarest,
  });
  return { family: stored(family), given: stored(given) };
}
