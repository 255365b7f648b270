import type { Locale } from "@/lib/i18n/locales";
import { loadKnownRecords } from "@/lib/imports/known-record";
import { type CanUndo, canUndo } from "@/lib/merging/queries/list-merges";
import type { Ctx } from "@/lib/platform/ctx";
import { nameOf } from "../compare-records";

const PAGE = 25;

export type MergedPair = {
  id: string;
  survivorId: string;
  name: string;
  at: Date;
  isOfMany: boolean;
  canUndo: CanUndo;
};

/** Records that were made one in the actor's reach, the latest first; a page from a merge on. */
export async function listMerged(
  ctx: Ctx,
  locale: Locale,
  after?: string,
): Promise<{ merges: MergedPair[]; next: string | null }> {
  const found = await ctx.db.merge.findMany({
    where: { undoneAt: null, ...(after ? { id: { lt: after } } : {}) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const shown = found.slice(0, PAGE);
  const records = await loadKnownRecords(
    ctx,
    shown.map(({ survivorId }) => survivorId),
  );
  const merges = await Promise.all(
    shown.map(async (merge) => {
      const record = records.get(merge.survivorId);
      return {
        id: merge.id,
        survivorId: merge.survivorId,
        name: record ? nameOf(record, locale) : "—",
        at: merge.at,
        isOfMany: merge.batchId !== null,
        canUndo: await canUndo(ctx, merge),
      };
    }),
  );
  return { merges, next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}
