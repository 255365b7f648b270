import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";

/** Milestones that wait for their meeting, of rounds that are open. Rounds are the office's to change. */
export async function listOpenMilestones(ctx: Ctx, locale: Locale) {
  if (ctx.scope.reach === "some") return [];
  const milestones = await ctx.db.milestone.findMany({
    where: { kind: "MEETING", meetingId: null, round: { status: { in: ["DRAFT", "OPEN"] } } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    include: { round: { select: { names: true } } },
  });
  return milestones.map(({ id, names, round, dueOn }) => ({
    id,
    name: localized(names, locale),
    roundName: localized(round.names, locale),
    dueOn,
  }));
}
export type OpenMilestone = Awaited<ReturnType<typeof listOpenMilestones>>[number];
