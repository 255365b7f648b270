import { audit, type Changes } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import type { MeetingToRun } from "../queries/reach";

/** The unit whose coordinators read the trail of a body. */
export const unitsOf = ({ unitId }: { unitId: number | null }) => (unitId === null ? [] : [unitId]);

/** Writes what happened to a meeting. */
export function noteMeeting(
  ctx: Ctx,
  { id, body }: Pick<MeetingToRun, "id" | "body">,
  happened: string,
  changes: Changes = {},
): Promise<void> {
  return audit(ctx, {
    action: `meeting.${happened}`,
    subject: "meeting",
    subjectId: id,
    unitIds: unitsOf(body),
    changes,
  });
}

/**
 * Changes a meeting as its writer saw it, and writes it down.
 * @throws DomainError conflict `stale` when somebody was quicker
 */
export async function changeMeetingRow(
  ctx: Ctx,
  meeting: MeetingToRun,
  version: number,
  data: Prisma.MeetingUncheckedUpdateManyInput,
  happened: string,
  changes: Changes = {},
): Promise<void> {
  const { count } = await ctx.db.meeting.updateMany({
    where: { id: meeting.id, version, status: meeting.status, minutesStatus: meeting.minutesStatus },
    data: { ...data, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await noteMeeting(ctx, meeting, happened, changes);
}
