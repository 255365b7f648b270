import { clockIn } from "@/lib/platform/clock";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import { createTask } from "@/lib/tasks/commands/create-task";
import { getMeetingToRun } from "../queries/reach";
import type { Votes } from "../schema/minutes";
import { noteMeeting } from "./change-meeting";
import { assertMinutesOpen } from "./minutes";

type Written = { text: string; votes: Votes };

/**
 * Writes down what a meeting decided, under the next number of its body in the year of the meeting. A number is given once:
 * decisions are corrected, never removed, and many at the same moment wait for one another at the body.
 * @returns its id. @throws DomainError conflict `minutes-closed`; not-found for an item of another meeting
 */
export async function decide(
  ctx: Ctx,
  { id: meetingId, agendaItemId, text, votes }: Written & { id: string; agendaItemId: string | null },
): Promise<string> {
  const meeting = await getMeetingToRun(ctx, meetingId);
  assertMinutesOpen(meeting);
  if (agendaItemId && !(await ctx.db.agendaItem.findFirst({ where: { id: agendaItemId, meetingId } })))
    throw notFound();
  const { zone } = await getInstitution(ctx);
  const year = Number(clockIn(zone, meeting.sittings[0]?.startsAt ?? ctx.now).day.slice(0, 4));
  const { bodyId } = meeting;
  await ctx.db.$queryRaw`SELECT id FROM body WHERE id = ${bodyId}::uuid FOR NO KEY UPDATE`;
  const { _max } = await ctx.db.decision.aggregate({ where: { bodyId, year }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  const id = newId(ctx.now.getTime());
  await ctx.db.decision.create({
    data: { id, bodyId, meetingId, agendaItemId, year, number, text, ...voteColumns(votes) },
  });
  await noteMeeting(ctx, meeting, "decided", { number: [null, `${year}/${number}`], text: [null, text] });
  return id;
}

/** Corrects a decision while the minutes are open; its number stays. @throws DomainError conflict `minutes-closed`, `stale` */
export async function changeDecision(
  ctx: Ctx,
  { id, version, text, votes }: Written & { id: string; version: number },
): Promise<void> {
  const { meeting, ...before } = await getDecision(ctx, id);
  assertMinutesOpen(meeting);
  const { count } = await ctx.db.decision.updateMany({
    where: { id, version },
    data: { text, ...voteColumns(votes), version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await noteMeeting(ctx, meeting, "decision-corrected", { text: [before.text, text] });
}

type NewTask = { id: string; title: string; ownerId: string; dueOn: string | null };

/**
 * Makes one of those who were asked responsible for what a decision needs.
 * @throws DomainError invalid, field `ownerId`, for anybody else; conflict `minutes-locked`
 */
export async function giveTask(ctx: Ctx, { id: decisionId, title, ownerId, dueOn }: NewTask): Promise<void> {
  const { meeting } = await getDecision(ctx, decisionId);
  if (meeting.lockedAt) throw new DomainError("conflict", "minutes-locked");
  const owner = await ctx.db.invitee.findFirst({ where: { meetingId: meeting.id, userId: ownerId } });
  if (!owner) throw new DomainError("invalid", "invalid", { ownerId: "not_open" });
  await noteMeeting(ctx, meeting, "task-given", { title: [null, title], owner: [null, owner.name] });
  const unitId = owner.unitId ?? meeting.body.unitId;
  // Whoever runs a body gives tasks to its members, over whom they have no say elsewhere.
  await createTask(await asSystem(ctx, "meetings"), {
    title,
    ownerId,
    dueOn: dueOn === null ? null : new Date(dueOn),
    unitId,
    decisionId,
  });
}

async function getDecision(ctx: Ctx, id: string) {
  const decision = await ctx.db.decision.findUnique({ where: { id } });
  if (!decision) throw notFound();
  return { ...decision, meeting: await getMeetingToRun(ctx, decision.meetingId) };
}

function voteColumns(votes: Votes) {
  return votes.way === "consensus"
    ? { isConsensus: true, votesFor: null, votesAgainst: null, abstentions: null }
    : {
        isConsensus: false,
        votesFor: votes.for,
        votesAgainst: votes.against,
        abstentions: votes.abstentions,
      };
}
