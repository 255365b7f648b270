import { idsOf } from "@/lib/alumni/queries/survivor-of";
import type { Ctx } from "@/lib/platform/ctx";
import { type Holder, type Link, PERSONAL_TABLES, type PersonalTable } from "../personal-tables";

export type Row = Readonly<Record<string, unknown>>;
/** What one table holds of a person. */
export type Copied = Pick<PersonalTable, "table" | "category"> & { rows: Row[] };
export type CopiedFile = { name: string; key: string };

/**
 * Everything that the portal holds about the person of an account, table by table of the one list, without secrets and
 * without anybody else: members of staff are told by their office. Needs the portal's own reach.
 */
export async function collect(ctx: Ctx, userId: string): Promise<{ tables: Copied[]; files: CopiedFile[] }> {
  const { alumnusId } = await ctx.db.user.findUniqueOrThrow({ where: { id: userId } });
  const accounts = await ctx.db.user.findMany({ where: { OR: [{ id: userId }, { joinedId: userId }] } });
  const proved = await ctx.db.contactPoint.findMany({
    where: { alumnusId: alumnusId ?? NOBODY, kind: "EMAIL", verifiedAt: { not: null } },
    select: { value: true },
  });
  const held: Record<Holder, string[]> = {
    // What was noted under an id that leads here is about the same person.
    record: alumnusId ? await idsOf(ctx, alumnusId) : [],
    account: accounts.map(({ id }) => id),
    mailbox: [
      ...new Set([...accounts.map(({ email }) => email.toLowerCase()), ...proved.map(({ value }) => value)]),
    ],
  };
  const tables: Copied[] = [];
  for (const { table, category, links, hidden = [] } of PERSONAL_TABLES) {
    const found = new Map<string, Row>();
    for (const link of links)
      for (const row of await rowsBy(ctx, table, link, held)) found.set(JSON.stringify(row), row);
    const rows = [...found.values()];
    tables.push({
      table,
      category,
      rows:
        table === "audit_entry"
          ? await trailOf(ctx, rows, held)
          : rows.map((row) => without(shownMail(table, row), hidden)),
    });
  }
  const profile = await ctx.db.profile.findUnique({ where: { alumnusId: alumnusId ?? NOBODY } });
  return { tables, files: profile?.photoKey ? [{ name: "photo.webp", key: profile.photoKey }] : [] };
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

async function rowsBy(
  ctx: Ctx,
  table: string,
  { column, of, isCopied }: Link,
  held: Record<Holder, string[]>,
): Promise<Row[]> {
  if (isCopied === false || held[of].length === 0) return [];
  const rows = await ctx.db.$queryRaw<{ row: Row }[]>`
    SELECT row FROM personal_rows(${table}, ${column}, ${held[of]}::text[]) AS row`;
  return rows.map(({ row }) => row);
}

function without(row: Row, hidden: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !hidden.includes(column)));
}

/** What somebody else wrote to the person through the portal is that person's. */
function shownMail(table: string, row: Row): Row {
  return table === "mail" && row.ground === "DIRECTORY" ? without(row, ["text", "subject"]) : row;
}

/** What happened: by whom in a word, and the values where it is about the person. */
async function trailOf(
  ctx: Ctx,
  entries: readonly Row[],
  { record, account }: Record<Holder, string[]>,
): Promise<Row[]> {
  const own = new Set([...record, ...account]);
  const about = entries.filter(({ subject_id }) => own.has(String(subject_id)));
  const details = await ctx.db.auditDetail.findMany({
    where: { entryId: { in: about.map(({ id }) => BigInt(Number(id))) } },
  });
  const changes = new Map(details.map((detail) => [String(detail.entryId), detail.changes]));
  return entries.map(({ id, at, action, subject, subject_id, actor_id }) => ({
    at,
    action,
    subject,
    by: own.has(String(actor_id)) ? "person" : actor_id === null ? "portal" : "office",
    ...(own.has(String(subject_id)) && { changes: changes.get(String(id)) ?? null }),
  }));
}
