import { noteEvent } from "@/lib/events/commands/change-row";
import type { Ctx } from "@/lib/platform/ctx";
import { enqueue } from "@/lib/platform/jobs";
import { OBJECTED_DAYS } from "../status";

/** Deletes photos that somebody objected to and that their organizers have left lying. */
export async function forgetObjected(ctx: Ctx): Promise<void> {
  const due = await ctx.db.eventPhoto.findMany({
    where: { objectedAt: { lte: new Date(ctx.now.getTime() - OBJECTED_DAYS * 86_400_000) } },
    include: { event: { include: { organizers: true } } },
    take: 100,
  });
  for (const { id, fileKey, event } of due) {
    await ctx.db.eventPhoto.deleteMany({ where: { id } });
    await enqueue(ctx, "remove-file", { key: fileKey });
    await noteEvent(ctx, event, "photo-removed", { photo: [id, null] });
  }
}
