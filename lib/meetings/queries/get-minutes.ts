import type { Ctx } from "@/lib/platform/ctx";
import { areMinutesShown } from "../status";
import type { MeetingPage } from "./get-meeting";
import { listAgenda } from "./list-agenda";

const TASKS = {
  orderBy: { id: "asc" },
  select: { id: true, title: true, ownerId: true, dueOn: true, status: true },
} as const;

/** What the minutes of a meeting say; null while only those who run the body may read them. */
export async function getMinutes(ctx: Ctx, { id, minutesStatus, runs }: MeetingPage) {
  if (!runs && !areMinutesShown(minutesStatus)) return null;
  const decisions = await ctx.db.decision.findMany({
    where: { meetingId: id },
    orderBy: [{ year: "asc" }, { number: "asc" }],
    include: { tasks: TASKS },
  });
  const remarks = await ctx.db.minutesRemark.findMany({ where: { meetingId: id }, orderBy: { at: "asc" } });
  const errata = await ctx.db.minutesErratum.findMany({ where: { meetingId: id }, orderBy: { at: "asc" } });
  // Names of accounts are the office's; those who were at a meeting are named in it.
  const invitees = await ctx.db.invitee.findMany({ where: { meetingId: id, userId: { not: null } } });
  const names = new Map(invitees.map(({ userId, name }) => [userId, name]));
  return {
    items: await listAgenda(ctx, id),
    decisions: decisions.map(({ tasks, ...decision }) => ({
      ...decision,
      tasks: tasks.map((task) => ({ ...task, owner: names.get(task.ownerId) ?? null })),
    })),
    remarks: remarks.map((remark) => ({ ...remark, by: names.get(remark.byId) ?? null })),
    errata,
  };
}
export type Minutes = NonNullable<Awaited<ReturnType<typeof getMinutes>>>;
export type WrittenDecision = Minutes["decisions"][number];
