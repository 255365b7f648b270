import { type Locale, localized } from "@/lib/i18n/locales";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { hashToken } from "@/lib/platform/secret";
import { sittingTime } from "../sitting-text";
import { isAhead } from "../status";

/** What the link of an invitation shows: its own meeting and its own answer. @throws DomainError not-found */
export async function findInvitation(ctx: Ctx, token: string, locale: Locale) {
  const { db } = await asSystem(ctx, "meetings");
  const invitee = await db.invitee.findUnique({
    where: { tokenHash: hashToken(token) },
    include: {
      meeting: {
        include: {
          body: true,
          sittings: { where: { cancelledAt: null }, orderBy: { startsAt: "asc" } },
          agenda: { where: { isInternal: false }, orderBy: { position: "asc" } },
        },
      },
    },
  });
  if (!invitee) throw notFound();
  const { zone } = await getInstitution(ctx);
  const { title, body, sittings, agenda, status, cancelReason } = invitee.meeting;
  return {
    token,
    name: invitee.name,
    rsvp: invitee.rsvp,
    note: invitee.rsvpNote,
    title,
    bodyName: localized(body.names, locale),
    sittings: sittings.map(({ id, place, link, ...times }) => ({
      id,
      place,
      link,
      time: sittingTime(times, { locale, zone }),
    })),
    agenda: agenda.map(({ id, title }) => ({ id, title })),
    isOpen: isAhead(status),
    isCancelled: status === "CANCELLED",
    cancelReason,
  };
}
export type Invitation = Awaited<ReturnType<typeof findInvitation>>;

/** What the university tells everybody of its meetings, the latest first. */
export async function listPublicSummaries(ctx: Ctx, locale: Locale) {
  const rows = await ctx.db.$queryRaw<
    { id: string; title: string; locale: string; bodyNames: unknown; heldOn: Date; summary: string }[]
  >`SELECT id, title, locale, body_names AS "bodyNames", held_on AS "heldOn", summary FROM public_summaries()`;
  return rows.map(({ bodyNames, ...row }) => ({ ...row, bodyName: localized(bodyNames, locale) }));
}
