import { refreshSearch } from "@/lib/alumni/insert-records";
import { idsOf } from "@/lib/alumni/queries/survivor-of";
import { evidenceOfRecord, loadKnownRecords } from "@/lib/imports/known-record";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { enqueue } from "@/lib/platform/jobs";
import { newId } from "@/lib/platform/new-id";
import { forgetAllUses } from "@/lib/platform/rate-limit";
import { type Holder, PERSONAL_TABLES } from "../personal-tables";
import { markPerson } from "../suppression";
import { eraseTraces } from "./erase-traces";

/** A record, an account, or both. */
export type Erased = { alumnusId: string | null; userId: string | null };

/** What stands in every erasure and on the page that explains it: what is left of the person, and why. */
export const KEPT = ["suppression", "consent", "figures", "trail"] as const;

/**
 * Erases a person: every row by the list of personal tables, every file, and what stands of the person elsewhere, all in
 * one transaction; files follow by jobs. Left are keyed hashes, so that no list brings the person back, what the person
 * said about consent under an id that names nobody, the trail without values, and the graduate in the totals.
 * Needs the portal's own reach. @param id of an erasure that is replayed
 */
export async function erasePerson(
  ctx: Ctx,
  { alumnusId, userId }: Erased,
  id = newId(ctx.now.getTime()),
): Promise<void> {
  const record = alumnusId
    ? (await loadKnownRecords(ctx, [alumnusId], { lock: true })).get(alumnusId)
    : undefined;
  const account = userId ? await ctx.db.user.findUnique({ where: { id: userId } }) : null;
  const evidence = record && evidenceOfRecord(record);
  const records = alumnusId ? await idsOf(ctx, alumnusId) : [];
  const accounts = userId ? await accountsOf(ctx, userId) : [];
  const emails = await addressesOf(ctx, { records, accounts }, evidence?.emails ?? []);
  const marks = evidence ? await markPerson(ctx, { ...evidence, emails }) : [];
  const erasure = await ctx.db.erasure.findUnique({ where: { id } });
  if (!erasure)
    await ctx.db.erasure.create({ data: { id, alumnusId, userId, at: ctx.now, kept: [...KEPT] } });
  if (!erasure) await noteOthers(ctx, records.slice(1), accounts.slice(1));
  await ctx.db.suppression.createMany({
    data: marks.map((mark) => ({ ...mark, erasureId: id, createdAt: ctx.now })),
    skipDuplicates: true,
  });
  if (alumnusId && !erasure) await ctx.db.$executeRaw`SELECT keep_figures(${alumnusId}::uuid)::text`;
  await audit(ctx, {
    action: "person.erased",
    subject: record ? "alumnus" : "user",
    subjectId: alumnusId ?? userId ?? id,
    unitIds: record?.unitIds ?? [],
  });
  const held: Record<Holder, string[]> = {
    record: records,
    account: accounts,
    mailbox: emails,
  };
  await eraseTraces(ctx, { held, record, account });
  const gone = await eraseRows(ctx, held, await heldOffice(ctx, accounts));
  await ctx.db.$executeRaw`SELECT erase_trail(${[...held.record, ...held.account, ...gone]}::text[])::text`;
  await ctx.db.$executeRaw`SELECT erase_jobs(${Object.values(held).flat()}::text[])::text`;
  await forgetAllUses(ctx, Object.values(held).flat());
  if (alumnusId) await refreshSearch(ctx, [alumnusId]);
  // What was taken off the counts names programmes and towns; folded in, it is gone.
  await ctx.db.$executeRaw`SELECT fold_statistics()::text`;
  if (!erasure) await enqueue(ctx, "note-erasure", { erasureId: id });
}

/** An account, and those that were joined to it. */
async function accountsOf(ctx: Ctx, userId: string): Promise<string[]> {
  const joined = await ctx.db.user.findMany({ where: { joinedId: userId }, select: { id: true } });
  return [userId, ...joined.map(({ id }) => id)];
}

/** A backup may be older than the merge: what led to the person is erased again from there as well. */
async function noteOthers(ctx: Ctx, records: readonly string[], accounts: readonly string[]): Promise<void> {
  const others = [
    ...records.map((alumnusId) => ({ alumnusId, userId: null })),
    ...accounts.map((userId) => ({ alumnusId: null, userId })),
  ];
  for (const other of others) {
    const erasureId = newId(ctx.now.getTime());
    await ctx.db.erasure.create({ data: { id: erasureId, ...other, at: ctx.now, kept: [...KEPT] } });
    await enqueue(ctx, "note-erasure", { erasureId });
  }
}

/** Every address that the person ever gave. */
async function addressesOf(
  ctx: Ctx,
  { records, accounts }: { records: string[]; accounts: string[] },
  known: readonly string[],
): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ email: string }[]>`
    SELECT lower(email) AS email FROM user_account WHERE id = ANY (${accounts}::uuid[])
    UNION SELECT lower(email) FROM claim WHERE user_id = ANY (${accounts}::uuid[])
    UNION SELECT lower(email) FROM invitation WHERE alumnus_id = ANY (${records}::uuid[]) AND email IS NOT NULL
    UNION SELECT lower(unnest(ARRAY[old_email, new_email])) FROM email_change WHERE user_id = ANY (${accounts}::uuid[])`;
  return [...new Set([...known, ...rows.map(({ email }) => email)])];
}

async function heldOffice(ctx: Ctx, accounts: readonly string[]): Promise<boolean> {
  const held = { some: {} };
  return (
    (await ctx.db.user.count({
      where: { id: { in: [...accounts] }, OR: [{ grants: held }, { appointments: held }] },
    })) > 0
  );
}

/**
 * Deletes the rows of every table whose rows go. The account of somebody who held an office stays as the name under the
 * acts of that office: closed, and without its address.
 * @returns the ids of what was deleted
 */
async function eraseRows(ctx: Ctx, held: Record<Holder, string[]>, hadOffice: boolean): Promise<string[]> {
  const gone: string[] = [];
  for (const { table, links, erasure } of PERSONAL_TABLES) {
    if (erasure !== "deleted" || DERIVED.has(table) || (table === "user_account" && hadOffice)) continue;
    for (const { column, of } of links) {
      if (held[of].length === 0) continue;
      const rows = await ctx.db.$queryRaw<{ id: string | null }[]>`
        SELECT id FROM erase_rows(${table}, ${column}, ${held[of]}::text[]) AS id`;
      gone.push(...rows.flatMap(({ id }) => id ?? []));
    }
  }
  if (hadOffice)
    for (const id of held.account)
      await ctx.db.user.update({
        where: { id },
        data: { email: `${id}@erased.invalid`, emailVerifiedAt: null, disabledAt: ctx.now, alumnusId: null },
      });
  return gone;
}

/** Made of the others by the database, and gone with them. */
const DERIVED = new Set(["alumnus_search", "match_key", "directory_entry", "notice_due"]);
