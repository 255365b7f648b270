import { z } from "zod";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { Channel, Purpose } from "@/prisma/generated/enums";
import { type Contactability, decideContact, type Entry, type PersonFacts } from "./decide";
import type { Bases } from "./purposes";

/** A person with everything that the verdict reads, and what a letter to the person needs. */
export type Person = PersonFacts & {
  id: string;
  unitIds: number[];
  preferredLanguage: string | null;
  ledger: Entry[];
};

/**
 * Whether a person may be contacted for a purpose by a channel, and why.
 * @throws DomainError not-found for a record that is unknown or out of reach, and was not erased.
 */
export async function contactability(
  ctx: Ctx,
  alumnusId: string,
  purpose: Purpose,
  channel: Channel,
): Promise<Contactability> {
  const found = (await contactableAmong(ctx, [alumnusId], purpose, channel)).get(alumnusId);
  if (!found) throw notFound();
  return found;
}

/** The same for many people, by id, in three statements. Records out of reach are left out. */
export async function contactableAmong(
  ctx: Ctx,
  ids: readonly string[],
  purpose: Purpose,
  channel: Channel,
): Promise<Map<string, Contactability>> {
  const bases = await listBases(ctx);
  const people = await readPeople(ctx, ids);
  return new Map(
    people.map(({ ledger, ...person }) => [
      person.id,
      decideContact(purpose, channel, bases, ledger, person),
    ]),
  );
}

/** On which basis is done what. */
export function listBases(ctx: Ctx): Promise<Bases> {
  return ctx.db.legalBasis.findMany({ select: { purpose: true, channel: true, basis: true } });
}

/** One person. @throws DomainError not-found */
export async function getPerson(ctx: Ctx, id: string): Promise<Person> {
  const [person] = await readPeople(ctx, [id]);
  if (!person) throw notFound();
  return person;
}

/** People by their ids, under row-level security. An erased one has no record any more and still an answer. */
export async function readPeople(ctx: Ctx, ids: readonly string[]): Promise<Person[]> {
  const found = await ctx.db.$queryRaw<Omit<Person, "ledger">[]>`
    SELECT asked.id, coalesce(a.unit_ids, '{}') AS "unitIds", a.preferred_language AS "preferredLanguage",
           coalesce(a.is_deceased, false) AS "isDeceased", e.id IS NOT NULL AS "isErased",
           a.restricted_at IS NOT NULL AS "isRestricted", coalesce(a.source = 'IMPORT', false) AS "isImported",
           a.informed_at IS NOT NULL AS "isInformed",
           EXISTS (SELECT 1 FROM profile p WHERE p.alumnus_id = a.id) AS "hasAccount",
           coalesce((
             SELECT jsonb_agg(jsonb_build_object(
               'kind', c.kind, 'value', c.value,
               'lines', CASE WHEN strpos(c.typed, c.city) = 0 THEN concat_ws(E'\\n', c.typed, c.city) ELSE c.typed END,
               'isBounced', c.bounced_at IS NOT NULL,
               'isVerified', c.verified_at IS NOT NULL, 'isOwnWord', c.source = 'PERSON') ORDER BY c.is_primary DESC, c.id)
             FROM contact_point c WHERE c.alumnus_id = a.id), '[]') AS addresses
    FROM unnest(${[...ids]}::uuid[]) AS asked (id)
    LEFT JOIN alumnus a ON a.id = asked.id
    LEFT JOIN erasure e ON e.alumnus_id = asked.id
    WHERE a.id IS NOT NULL OR e.id IS NOT NULL`;
  const entries = await ctx.db.consentEntry.findMany({
    where: { alumnusId: { in: [...ids] } },
    orderBy: { id: "asc" },
  });
  const undone = await undoneAmong(ctx, entries);
  const ledgers = new Map<string, Entry[]>(found.map(({ id }) => [id, []]));
  for (const { alumnusId, ...entry } of entries)
    if (!undone.has(mergeOf(entry) ?? "")) ledgers.get(alumnusId)?.push(entry);
  return found.map((person) => ({ ...person, ledger: ledgers.get(person.id) ?? [] }));
}

/** The merge by which an entry came from another record's ledger. */
function mergeOf({ evidence }: { evidence: unknown }): string | null {
  return z.object({ merge: z.string() }).safeParse(evidence).data?.merge ?? null;
}

/** Which of the merges that carried entries were undone: those entries do not hold any more. */
async function undoneAmong(ctx: Ctx, entries: readonly { evidence: unknown }[]): Promise<Set<string>> {
  const merges = [...new Set(entries.flatMap((entry) => mergeOf(entry) ?? []))];
  if (merges.length === 0) return new Set();
  const undone = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM undone_merges(${merges}::uuid[]) AS id`;
  return new Set(undone.map(({ id }) => id));
}
