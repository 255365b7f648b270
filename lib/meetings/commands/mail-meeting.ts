import { toIcs } from "@/lib/calendar/ics";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import { hashToken } from "@/lib/platform/secret";
import { sittingDate } from "../calendar-date";
import { circulatedMail, type MeetingMail, meetingMail } from "../emails";
import { rsvpToken } from "../rsvp-token";

/**
 * Writes to those who were asked to a meeting, each in the own language, all of them or none: an invitation to whoever
 * has none yet, any other message to whoever has one.
 */
export async function mailMeeting(ctx: Ctx, meetingId: string, what: MeetingMail): Promise<void> {
  const meeting = await ctx.db.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    include: {
      body: true,
      sittings: { orderBy: { startsAt: "asc" } },
      agenda: { where: { isInternal: false }, orderBy: { position: "asc" } },
    },
  });
  const institution = await getInstitution(ctx);
  const people = await ctx.db.invitee.findMany({
    where: { meetingId, email: { not: null }, tokenHash: what === "invited" ? null : { not: null } },
    orderBy: { id: "asc" },
  });
  const users = await ctx.db.user.findMany({
    where: { id: { in: people.flatMap(({ userId }) => userId ?? []) } },
    select: { id: true, locale: true, disabledAt: true },
  });
  const accounts = new Map(users.map((user) => [user.id, user]));
  for (const { id, userId, name, email } of people) {
    const account = userId === null ? undefined : accounts.get(userId);
    if (email === null || account?.disabledAt) continue;
    const locale: Locale = [account?.locale, meeting.locale].find(isLocale) ?? "en";
    const href = `/rsvp/${rsvpToken(id)}`;
    const link = absoluteUrl(`/${locale}${href}`);
    const calendar = toIcs(
      meeting.sittings.map((sitting) => ({ ...sittingDate(sitting, meeting), href })),
      {
        name: meeting.title,
        zone: institution.zone,
        locale,
        now: ctx.now,
        summary: ({ title }) => title,
        isAttachment: true,
      },
    );
    await queueMail(ctx, email, {
      ...meetingMail(locale, institution, what, meeting, { name, link }),
      calendar,
    });
    if (what === "invited")
      await ctx.db.invitee.update({ where: { id }, data: { tokenHash: hashToken(rsvpToken(id)) } });
  }
}

/** Tells those who can sign in that the minutes wait to be read. */
export async function mailMinutes(ctx: Ctx, meetingId: string): Promise<void> {
  const meeting = await ctx.db.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    include: { invitees: { where: { userId: { not: null } } } },
  });
  const institution = await getInstitution(ctx);
  const people = await ctx.db.user.findMany({
    where: { id: { in: meeting.invitees.flatMap(({ userId }) => userId ?? []) }, disabledAt: null },
  });
  for (const { email, name, locale: preferred } of people) {
    const locale: Locale = [preferred, meeting.locale].find(isLocale) ?? "en";
    const link = absoluteUrl(`/${locale}/meetings/${meetingId}/minutes`);
    await queueMail(ctx, email, circulatedMail(locale, institution, meeting, { name, link }));
  }
}
