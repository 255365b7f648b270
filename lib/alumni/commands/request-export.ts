import type { z } from "zod";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { enqueue } from "@/lib/platform/jobs";
import { userOf } from "../queries/saved-views";
import type { exportInput } from "../schema/export";

/** How long a file can be fetched. */
const HOURS_KEPT = 24;

/** Orders a file of a list or a selection; a job makes it. @returns the export's id. */
export async function requestExport(
  ctx: Ctx,
  { format, query, reason }: z.output<typeof exportInput>,
): Promise<string> {
  const { userId } = userOf(ctx);
  const expiresAt = new Date(ctx.now.getTime() + HOURS_KEPT * 3_600_000);
  const { id } = await ctx.db.export.create({
    data: { userId, format, query, reason, createdAt: ctx.now, expiresAt },
  });
  await enqueue(ctx, "export-alumni", { exportId: id });
  await audit(ctx, {
    action: "alumni.export-requested",
    subject: "export",
    subjectId: id,
    unitIds: ctx.scope.unitIds,
    changes: { reason: [null, reason], query: [null, query], format: [null, format] },
  });
  return id;
}
