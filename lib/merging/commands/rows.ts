import type { Ctx } from "@/lib/platform/ctx";
import type { MergeRule, Row } from "../rules";

/** A merge under way: rows of `mergedId` go to `survivorId`, and it remembers each of them. */
export type Merging = { readonly id: string; readonly survivorId: string; readonly mergedId: string };

/** The rows of a table that belong to a record or an account, the eldest first. */
export async function rowsOf(ctx: Ctx, table: string, column: string, id: string): Promise<Row[]> {
  const rows = await ctx.db.$queryRaw<{ row: Row }[]>`
    SELECT row FROM personal_rows(${table}, ${column}, ${[id]}::text[]) AS row ORDER BY row ->> 'id'`;
  return rows.map(({ row }) => row);
}

/** Writes one row, and the merge remembers what it was: without `before` it is new, without `after` it goes. */
export async function writeRow(
  ctx: Ctx,
  { id }: Merging,
  table: string,
  before: Row | null,
  after: Row | null,
): Promise<void> {
  await ctx.db.$executeRaw`
    SELECT merge_row(${id}::uuid, ${table}, ${json(before)}::jsonb, ${json(after)}::jsonb)::text`;
}

const json = (row: Row | null) => (row ? JSON.stringify(row) : null);

/** Lets the rows of all rules that say so point at `to` instead of `from`. */
export async function moveRows(
  ctx: Ctx,
  { id }: Merging,
  rules: readonly MergeRule[],
  from: string,
  to: string,
): Promise<void> {
  const moving = rules.flatMap(({ alike: _, ...rule }: MergeRule & { alike?: unknown }) =>
    rule.does === "moves" || rule.does === "unites" ? [rule] : [],
  );
  await ctx.db.$executeRaw`
    SELECT merge_rows(${id}::uuid, ${JSON.stringify(moving)}::jsonb, ${from}::uuid, ${to}::uuid)::text`;
}
