import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import type { ChainedEntry, Head } from "../chain";

const BATCH = 5_000;
const INSTANT = `YYYY-MM-DD"T"HH24:MI:SS.US"Z"`;

/** An entry of the chain with its values, as text, where they are still there. */
export type ReadEntry = ChainedEntry & { readonly salt: string | null; readonly changes: string | null };

/** The entries of a stretch in order of id, however many; null: from the first, to the last. */
export async function* readEntries(
  ctx: Ctx,
  after: bigint | null,
  until: bigint | null,
): AsyncGenerator<ReadEntry> {
  for (let last = after; ; ) {
    const batch = await ctx.db.$queryRaw<ReadEntry[]>`
      SELECT e.id, to_char(e.at AT TIME ZONE 'UTC', ${INSTANT}) AS at, e.actor_id AS "actorId", e.actor_name AS "actorName",
             e.action, e.subject, e.subject_id AS "subjectId", e.unit_ids AS "unitIds", e.import_id AS "importId",
             e.request_id AS "requestId", e.detail_hash AS "detailHash", d.salt, d.changes::text AS changes
      FROM audit_entry e LEFT JOIN audit_detail d ON d.entry_id = e.id
      WHERE true
        ${last === null ? Prisma.empty : Prisma.sql`AND e.id > ${last}`}
        ${until === null ? Prisma.empty : Prisma.sql`AND e.id <= ${until}`}
      ORDER BY e.id LIMIT ${BATCH}::int`;
    yield* batch;
    last = batch.at(-1)?.id ?? null;
    if (batch.length < BATCH) return;
  }
}

/** The seal of a day, and when the day began, as entries write it. */
export type ReadSeal = Head & { readonly beganAt: string };

/** The seals of the closed days, the oldest first. */
export function readSeals(ctx: Ctx): Promise<ReadSeal[]> {
  return ctx.db.$queryRaw<ReadSeal[]>`
    SELECT s.day::text, s.last_entry_id AS "lastEntryId", s.entry_count AS "entryCount", s.hash, s.signature,
           to_char(s.sealed_at AT TIME ZONE 'UTC', ${INSTANT}) AS "sealedAt",
           to_char((s.day::timestamp AT TIME ZONE i.zone) AT TIME ZONE 'UTC', ${INSTANT}) AS "beganAt"
    FROM audit_seal s, institution i ORDER BY s.day`;
}

/** The entries whose values were erased by the portal, which counts them in entries of their own. */
export async function readErased(ctx: Ctx): Promise<ReadonlySet<bigint>> {
  const found = await ctx.db.$queryRaw<{ id: bigint }[]>`
    SELECT jsonb_array_elements_text(d.changes -> 'entries' -> 1)::bigint AS id
    FROM audit_entry e JOIN audit_detail d ON d.entry_id = e.id WHERE e.action = 'audit.values-erased'`;
  return new Set(found.map(({ id }) => id));
}
