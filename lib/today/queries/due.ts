import { dueForEvents } from "@/lib/events/queries/due-for-events";
import { dueForMeetings } from "@/lib/meetings/queries/due-for-meetings";
import type { Ctx } from "@/lib/platform/ctx";
import { unauthenticated } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { dueForRounds } from "@/lib/rounds/queries/due-for-rounds";
import type { Due } from "@/lib/tasks/due";
import { dueForTasks } from "@/lib/tasks/queries/due-for-tasks";
import { daysAfter } from "../reminder-days";

/** How far ahead the page looks. */
const AHEAD_DAYS = 21;

/** Everything in reach that is owed, whoever owes it. */
export async function everythingDue(ctx: Ctx): Promise<Due[]> {
  return [...(await dueForRounds(ctx)), ...(await dueByName(ctx))];
}

/** What certain people owe, rather than whoever holds an office. */
async function dueByName(ctx: Ctx): Promise<Due[]> {
  return [...(await dueForTasks(ctx)), ...(await dueForMeetings(ctx)), ...(await dueForEvents(ctx))];
}

/** What the reader owes, what is late included, the earliest first; with how many days it is still to go. */
export async function listDue(ctx: Ctx) {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const { userId, unitIds } = ctx.actor;
  const day = await today(ctx);
  // Without an office one owes no round anything, and is spared its board.
  const due = unitIds.length > 0 ? await everythingDue(ctx) : await dueByName(ctx);
  return due
    .filter((one) => one.userIds.includes(userId) || (one.unitId !== null && unitIds.includes(one.unitId)))
    .map((one) => ({ ...one, daysLeft: daysAfter(one.dueOn, day) }))
    .filter(({ daysLeft }) => daysLeft <= AHEAD_DAYS)
    .sort((a, b) => a.daysLeft - b.daysLeft);
}
export type OwnDue = Awaited<ReturnType<typeof listDue>>[number];
