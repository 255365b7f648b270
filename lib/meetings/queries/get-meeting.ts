import { isLocale, type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { sittingDays, sittingTime } from "../sitting-text";
import { isAnnounced } from "../status";
import { runsBody } from "./reach";

/**
 * A meeting in reach, for the head of each of its pages. Before the invitations go out it is seen by those who run the body.
 * @throws DomainError not-found
 */
export async function getMeeting(ctx: Ctx, id: string, locale: Locale) {
  const found = await ctx.db.meeting.findUnique({
    where: { id },
    include: {
      body: true,
      sittings: { where: { cancelledAt: null }, orderBy: { startsAt: "asc" } },
      milestones: { select: { names: true, roundId: true } },
    },
  });
  if (!found) throw notFound();
  const { body, sittings, milestones, locale: written, ...meeting } = found;
  const runs = (await runsBody(ctx))(meeting.bodyId);
  if (!runs && !isAnnounced(meeting)) throw notFound();
  const { zone } = await getInstitution(ctx);
  const userId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const own = userId && (await ctx.db.invitee.findFirst({ where: { meetingId: id, userId } }));
  return {
    ...meeting,
    /** The language that it is held in. */
    locale: isLocale(written) ? written : ("en" as const),
    body: { ...body, name: localized(body.names, locale) },
    sittings: sittings.map((sitting) => ({ ...sitting, time: sittingTime(sitting, { locale, zone }) })),
    days: sittingDays(sittings, { locale, zone }),
    hasBegun: sittings.some(({ startsAt }) => startsAt <= ctx.now),
    isOver: sittings.every(({ endsAt }) => endsAt <= ctx.now),
    milestone: milestones[0]
      ? { name: localized(milestones[0].names, locale), roundId: milestones[0].roundId }
      : null,
    zone,
    runs,
    /** The reader's own invitation. */
    own: own ? { rsvp: own.rsvp, note: own.rsvpNote } : null,
  };
}
/** The same in the language that the meeting is held in: for its papers. */
export async function getMeetingAsHeld(ctx: Ctx, id: string): Promise<MeetingPage> {
  const meeting = await ctx.db.meeting.findUnique({ where: { id }, select: { locale: true } });
  return getMeeting(ctx, id, isLocale(meeting?.locale) ? meeting.locale : "en");
}
export type MeetingPage = Awaited<ReturnType<typeof getMeeting>>;
