import { setTimeout as sleep } from "node:timers/promises";
import type { Ctx } from "@/lib/platform/ctx";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import { dayHash, type Head, signHead } from "../chain";
import { readEntries } from "../queries/read-chain";

const LONGEST_WRITER_MS = 300_000;

/**
 * Closes the oldest finished day that is still open: everything after the last seal up to the youngest entry of that
 * day, by id, so that whatever is written later belongs to a later seal, whenever it began.
 * @returns its head; null when there is none to close, or another process is at it
 * @throws Error when somebody has been writing an entry for five minutes
 */
export async function sealDay(ctx: Ctx): Promise<Head | null> {
  const [lock] = await ctx.db.$queryRaw<
    { isMine: boolean }[]
  >`SELECT pg_try_advisory_xact_lock(hashtext('seal-audit')) AS "isMine"`;
  if (!lock?.isMine) return null;
  const previous = await ctx.db.auditSeal.findFirst({ orderBy: { day: "desc" } });
  const { zone } = await getInstitution(ctx);
  const day = previous ? dayAfter(previous.day) : await firstDay(ctx, zone);
  if (day === null || day >= dayIn(zone, ctx.now)) return null;

  const name = day.toISOString().slice(0, 10);
  const lastEntryId = await lastUntil(ctx, name, zone, previous?.lastEntryId ?? null);
  await writersHaveEnded(ctx);
  const hash = dayHash(name, previous?.hash ?? null);
  for await (const entry of readEntries(ctx, previous?.lastEntryId ?? null, lastEntryId)) hash.add(entry);
  const sealedAt = ctx.now.toISOString().replace("Z", "000Z");
  const head = signHead({ day: name, lastEntryId, sealedAt, ...hash.close() });
  await ctx.db.auditSeal.create({ data: { ...head, day, sealedAt: ctx.now } });
  return head;
}

const dayAfter = (day: Date) => new Date(day.getTime() + 86_400_000);

async function firstDay(ctx: Ctx, zone: string): Promise<Date | null> {
  const first = await ctx.db.auditEntry.findFirst({ orderBy: { at: "asc" }, select: { at: true } });
  return first && dayIn(zone, first.at);
}

/** The youngest entry of a day, or one of the day before that came late; what was sealed last where there is none. */
async function lastUntil(ctx: Ctx, day: string, zone: string, sealed: bigint | null): Promise<bigint> {
  const [found] = await ctx.db.$queryRaw<{ id: bigint }[]>`
    SELECT greatest(max(id), ${sealed}::bigint) AS id FROM audit_entry
    WHERE at >= (${day}::date - 1)::timestamp AT TIME ZONE ${zone} AND at < (${day}::date + 1)::timestamp AT TIME ZONE ${zone}`;
  return found?.id ?? 0n;
}

/**
 * Waits for the transactions that write entries now, as CREATE INDEX CONCURRENTLY does: one of them may hold an id
 * below the last one seen and commit it later. Nobody waits for us; who begins now gets a higher id.
 */
async function writersHaveEnded(ctx: Ctx): Promise<void> {
  const writers = await ctx.db.$queryRaw<{ writer: string }[]>`
    SELECT DISTINCT virtualtransaction AS writer FROM pg_locks
    WHERE relation = 'audit_entry'::regclass AND mode = 'RowExclusiveLock'
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  const names = writers.map(({ writer }) => writer);
  for (const deadline = Date.now() + LONGEST_WRITER_MS; ; await sleep(500)) {
    const [left] = await ctx.db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM pg_locks
      WHERE virtualtransaction = ANY (${names}) AND relation = 'audit_entry'::regclass`;
    if (!left?.count) return;
    if (Date.now() > deadline) throw new Error("A transaction goes on writing to the trail; sealed later.");
  }
}
