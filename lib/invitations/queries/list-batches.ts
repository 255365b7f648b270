import { readRows } from "@/lib/alumni/queries/read-rows";
import { shownName } from "@/lib/alumni/words";
import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { InvitationChannel } from "@/prisma/generated/enums";
import { secretsOf } from "../code";
import { invitationState } from "../status";

/** How people answered: of so many invited, so many were sent, opened, used it, or let it run out. */
export type Response = {
  made: number;
  sent: number;
  opened: number;
  used: number;
  expired: number;
  revoked: number;
};
export type Batch = Response & {
  batchId: string;
  channel: InvitationChannel;
  createdAt: Date;
  expiresAt: Date;
};

const MOST_BATCHES = 100;
const LETTERS_PER_PAGE = 50;

/** The sendings in reach, the latest first. */
export function listBatches(ctx: Ctx): Promise<Batch[]> {
  return ctx.db.$queryRaw<Batch[]>`
    SELECT batch_id AS "batchId", min(channel)::text AS channel, min(created_at) AS "createdAt", max(expires_at) AS "expiresAt",
           count(*)::int AS made, count(sent_at)::int AS sent, count(opened_at)::int AS opened, count(used_at)::int AS used,
           count(*) FILTER (WHERE used_at IS NULL AND expires_at <= ${ctx.now} AND (revoked_at IS NULL OR revoked_at >= expires_at))::int AS expired,
           count(*) FILTER (WHERE used_at IS NULL AND revoked_at < expires_at)::int AS revoked
    FROM invitation GROUP BY batch_id ORDER BY min(created_at) DESC LIMIT ${MOST_BATCHES}`;
}

/** A unit and a class of it, and how its people answered. */
export type ClassResponse = Response & { unitId: number; unit: string; year: number | null };

/** The response per faculty and class. Somebody of two faculties counts in both; of classes, the latest counts. */
export async function listResponse(ctx: Ctx, locale: Locale): Promise<ClassResponse[]> {
  const units = ctx.scope.reach === "some" ? [...ctx.scope.unitIds] : null;
  const rows = await ctx.db.$queryRaw<(Response & { unitId: number; year: number | null })[]>`
    SELECT u.id AS "unitId", d.year, count(*)::int AS made, count(i.sent_at)::int AS sent, count(i.opened_at)::int AS opened,
           count(i.used_at)::int AS used,
           count(*) FILTER (WHERE i.used_at IS NULL AND i.expires_at <= ${ctx.now} AND (i.revoked_at IS NULL OR i.revoked_at >= i.expires_at))::int AS expired,
           count(*) FILTER (WHERE i.used_at IS NULL AND i.revoked_at < i.expires_at)::int AS revoked
    FROM invitation i
    CROSS JOIN LATERAL unnest(i.unit_ids) AS u (id)
    LEFT JOIN LATERAL (
      SELECT max(g.graduation_year) AS year FROM degree g JOIN unit_rollup r ON r.unit_id = g.unit_id
      WHERE g.alumnus_id = i.alumnus_id AND r.current_id = u.id) d ON true
    WHERE ${units}::int[] IS NULL OR u.id = ANY (${units}::int[])
    GROUP BY u.id, d.year ORDER BY u.id, d.year DESC NULLS LAST`;
  const names = await ctx.db.unitName.findMany({
    where: { unitId: { in: [...new Set(rows.map(({ unitId }) => unitId))] }, validTo: null },
  });
  return rows.map((row) => ({
    ...row,
    unit: localized(names.find(({ unitId }) => unitId === row.unitId)?.names, locale),
  }));
}

/** A sending with its people. @throws DomainError not-found for one that is out of reach. */
export async function getBatch(ctx: Ctx, batchId: string, locale: Locale) {
  const found = await ctx.db.invitation.findMany({ where: { batchId }, orderBy: { id: "asc" } });
  const [first] = found;
  if (!first) throw notFound();
  const rows = await readRows(
    ctx,
    found.map(({ alumnusId }) => alumnusId),
    ctx.scope.unitIds,
  );
  const people = new Map(rows.map((row) => [row.id, row]));
  const invitations = found.map((invitation) => {
    const row = people.get(invitation.alumnusId);
    return {
      id: invitation.id,
      alumnusId: invitation.alumnusId,
      name: row ? shownName(row.names, locale) : "—",
      year: row?.degrees[0]?.year ?? null,
      state: invitationState(invitation, ctx.now),
    };
  });
  const count = (test: (one: (typeof found)[number]) => boolean) => found.filter(test).length;
  return {
    batchId,
    channel: first.channel,
    createdAt: first.createdAt,
    expiresAt: first.expiresAt,
    invitations,
    made: found.length,
    sent: count(({ sentAt }) => sentAt !== null),
    opened: count(({ openedAt }) => openedAt !== null),
    used: count(({ usedAt }) => usedAt !== null),
    waiting: count((one) => invitationState(one, ctx.now) === "waiting"),
  };
}
export type BatchPage = Awaited<ReturnType<typeof getBatch>>;
export type ListedInvitation = BatchPage["invitations"][number];

/** What is printed for one person. `token` and `code` open the record: they are on this page and on the letter only. */
export type Letter = {
  id: string;
  names: Parameters<typeof shownName>[0];
  lines: string[];
  language: string | null;
  degree: { unit: string; programme: string | null; year: number | null } | null;
  expiresAt: Date;
  token: string;
  code: string;
};

/** The letters of a sending that can still be used, some at a time. @throws DomainError not-found */
export async function listLetters(ctx: Ctx, batchId: string, after: string | undefined) {
  if ((await ctx.db.invitation.count({ where: { batchId, channel: "LETTER" } })) === 0) throw notFound();
  const found = await ctx.db.invitation.findMany({
    where: {
      batchId,
      channel: "LETTER",
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: ctx.now },
      ...(after ? { id: { gt: after } } : {}),
    },
    orderBy: { id: "asc" },
    take: LETTERS_PER_PAGE + 1,
    include: {
      alumnus: {
        select: {
          preferredLanguage: true,
          contactPoints: {
            where: { kind: "ADDRESS", typed: { not: null } },
            orderBy: [{ isPrimary: "desc" }, { id: "asc" }],
            take: 1,
          },
        },
      },
    },
  });
  const shown = found.slice(0, LETTERS_PER_PAGE);
  const rows = await readRows(
    ctx,
    shown.map(({ alumnusId }) => alumnusId),
    ctx.scope.unitIds,
  );
  const people = new Map(rows.map((row) => [row.id, row]));
  const letters = shown.flatMap(({ id, alumnusId, expiresAt, alumnus }): Letter[] => {
    const row = people.get(alumnusId);
    if (!row) return [];
    const [degree] = row.degrees;
    return [
      {
        id,
        names: row.names,
        lines: (alumnus.contactPoints[0]?.typed ?? "").split("\n").filter(Boolean),
        language: alumnus.preferredLanguage,
        degree: degree ? { unit: degree.unit, programme: degree.programme, year: degree.year } : null,
        expiresAt,
        ...secretsOf(id),
      },
    ];
  });
  return { letters, next: found.length > LETTERS_PER_PAGE ? (shown.at(-1)?.id ?? null) : null };
}
