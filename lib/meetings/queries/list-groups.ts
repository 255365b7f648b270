import type { Ctx } from "@/lib/platform/ctx";

/** The break-out groups of a meeting, with the ids of those in them. */
export async function listGroups(ctx: Ctx, meetingId: string) {
  const groups = await ctx.db.breakoutGroup.findMany({
    where: { meetingId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { members: { select: { inviteeId: true } } },
  });
  return groups.map(({ members, ...group }) => ({
    ...group,
    members: members.map(({ inviteeId }) => inviteeId),
  }));
}
export type Group = Awaited<ReturnType<typeof listGroups>>[number];
