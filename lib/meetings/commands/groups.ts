import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { getMeetingToRun } from "../queries/reach";
import { noteMeeting } from "./change-meeting";

type Target = { id: string; version: number };
type Written = { topic: string; moderator: string | null };

export async function addGroup(
  ctx: Ctx,
  { id: meetingId, ...group }: Written & { id: string },
): Promise<void> {
  const meeting = await getOpenMeeting(ctx, meetingId);
  const position = await ctx.db.breakoutGroup.count({ where: { meetingId } });
  await ctx.db.breakoutGroup.create({ data: { meetingId, position, ...group } });
  await noteMeeting(ctx, meeting, "groups-changed", { topic: [null, group.topic] });
}

type ChangedGroup = Target & Written & { notes: string | null; members: readonly string[] };

/** Who joins a group leaves any other of the meeting. @throws DomainError conflict `stale`, `meeting-over` */
export async function changeGroup(ctx: Ctx, { id, version, members, ...data }: ChangedGroup): Promise<void> {
  const meeting = await getMeetingOfGroup(ctx, id);
  await writeGroup(ctx, { id, version }, data);
  const people = await ctx.db.invitee.findMany({
    where: { meetingId: meeting.id, id: { in: [...members] } },
  });
  const inviteeId = { in: people.map((person) => person.id) };
  await ctx.db.breakoutMember.deleteMany({
    where: { OR: [{ groupId: id }, { inviteeId, group: { meetingId: meeting.id } }] },
  });
  await ctx.db.breakoutMember.createMany({
    data: people.map((person) => ({ groupId: id, inviteeId: person.id })),
  });
  await noteMeeting(ctx, meeting, "groups-changed", {
    topic: [null, data.topic],
    members: [null, people.length],
  });
}

/** @throws DomainError conflict `stale`, `meeting-over` */
export async function removeGroup(ctx: Ctx, { id, version }: Target): Promise<void> {
  const meeting = await getMeetingOfGroup(ctx, id);
  const { count } = await ctx.db.breakoutGroup.deleteMany({ where: { id, version } });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await noteMeeting(ctx, meeting, "groups-changed");
}

const TEMPLATE = ["together", "students", "support"] as const;

/**
 * The strategic session in three groups: their topics in the meeting's language, and everybody who comes dealt out evenly.
 * @throws DomainError conflict `has-groups`
 */
export async function addStrategicSession(ctx: Ctx, meetingId: string): Promise<void> {
  const meeting = await getOpenMeeting(ctx, meetingId);
  if ((await ctx.db.breakoutGroup.count({ where: { meetingId } })) > 0)
    throw new DomainError("conflict", "has-groups");
  const t = translator(isLocale(meeting.locale) ? meeting.locale : "en", "meetings");
  const people = await ctx.db.invitee.findMany({
    where: { meetingId, OR: [{ rsvp: null }, { rsvp: { not: "NO" } }] },
    orderBy: { id: "asc" },
  });
  for (const [position, topic] of TEMPLATE.entries()) {
    const members = people.filter((_, at) => at % TEMPLATE.length === position);
    await ctx.db.breakoutGroup.create({
      data: {
        meetingId,
        position,
        topic: t(`groups.template.${topic}`),
        members: { createMany: { data: members.map(({ id }) => ({ inviteeId: id })) } },
      },
    });
  }
  await noteMeeting(ctx, meeting, "groups-changed", { groups: [null, TEMPLATE.length] });
}

async function getMeetingOfGroup(ctx: Ctx, id: string) {
  const group = await ctx.db.breakoutGroup.findUnique({ where: { id } });
  if (!group) throw notFound();
  return getOpenMeeting(ctx, group.meetingId);
}

async function getOpenMeeting(ctx: Ctx, id: string) {
  const meeting = await getMeetingToRun(ctx, id);
  if (meeting.status === "CANCELLED" || meeting.lockedAt) throw new DomainError("conflict", "meeting-over");
  return meeting;
}

async function writeGroup(ctx: Ctx, { id, version }: Target, data: Written & { notes: string | null }) {
  const { count } = await ctx.db.breakoutGroup.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
}
