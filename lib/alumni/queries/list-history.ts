import { z } from "zod";
import type { Changes } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { idsOf } from "./survivor-of";

/** Something that happened to a record. */
export type HistoryEntry = { id: string; at: Date; actor: string; action: string; changes: Changes };

const MOST_ENTRIES = 100;
const stored: z.ZodType<Changes> = z.record(z.string(), z.tuple([z.unknown(), z.unknown()])).catch({});

/** What happened to a record, and to those that were merged into it, the latest first. The caller has made sure that the record is in reach. */
export async function listHistory(ctx: Ctx, alumnusId: string): Promise<HistoryEntry[]> {
  const entries = await ctx.db.auditEntry.findMany({
    where: {
      subject: "alumnus",
      subjectId: { in: await idsOf(ctx, alumnusId) },
      action: { not: "record.read" },
      // A merge is noted under both ids, and told once.
      NOT: { action: "alumnus.merged", subjectId: { not: alumnusId } },
    },
    include: { detail: true },
    orderBy: { id: "desc" },
    take: MOST_ENTRIES,
  });
  return entries.map(({ id, at, actorName, action, detail }) => ({
    id: String(id),
    at,
    actor: actorName,
    action,
    changes: stored.parse(detail?.changes ?? {}),
  }));
}
