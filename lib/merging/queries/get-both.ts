import { getRecord } from "@/lib/alumni/queries/get-record";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { proposePicks } from "../propose";
import { RECORD_RULES, type Row } from "../rules";
import { groundsOf } from "./grounds-of";
import { mayMerge } from "./may-merge";

/**
 * Two records side by side, what is proposed of them, why they are taken for one, and how many rows of each table would
 * move. The transaction has the portal's reach after it. @throws DomainError not-found when one is out of reach.
 */
export async function getBoth(ctx: Ctx, survivorId: string, mergedId: string) {
  const survivor = await getRecord(ctx, survivorId);
  const merged = await getRecord(ctx, mergedId);
  const may = await mayMerge(ctx, survivorId, mergedId);
  const grounds = await groundsOf(ctx, survivorId, mergedId);
  const { db } = await asSystem(ctx, "matching");
  const heads = await db.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(a) AS row FROM alumnus a WHERE id IN (${survivorId}::uuid, ${mergedId}::uuid)`;
  const headOf = (id: string) => heads.find(({ row }) => row.id === id)?.row ?? {};
  const rules = RECORD_RULES.filter(({ does }) => does !== "stays");
  const moving = await db.$queryRaw<{ table: string; count: number }[]>`
    SELECT table_name AS "table", sum(row_count)::int AS count
    FROM count_merge_rows(${JSON.stringify(rules)}::jsonb, ${mergedId}::uuid) GROUP BY 1 HAVING sum(row_count) > 0`;
  return {
    survivor,
    merged,
    may,
    moving,
    ...grounds,
    proposed: proposePicks(headOf(survivorId), headOf(mergedId)),
  };
}
export type Both = Awaited<ReturnType<typeof getBoth>>;
