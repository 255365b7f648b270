import { type Locale, localized } from "@/lib/i18n/locales";
import { officerNames } from "@/lib/people/queries/officer-names";
import { officeState } from "@/lib/people/status";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import type { Appointment, HandOverItem } from "@/prisma/generated/client";
import { actsFor } from "../acts-for";
import { handOverState, type OpenWork, SIDES } from "../status";

/** A checklist with who signs what, and how much is open of what the portal knows. @throws DomainError not-found */
export async function getHandOver(ctx: Ctx, id: string, locale: Locale) {
  const found = await ctx.db.handOver.findUnique({
    where: { id },
    include: {
      items: { orderBy: [{ position: "asc" }, { id: "asc" }] },
      from: true,
      to: true,
      unit: { include: { names: { where: { validTo: null } } } },
    },
  });
  if (!found) throw notFound();
  const { items, from, to, unit, ...facts } = found;
  const day = await today(ctx);
  const termOf = (office: Appointment | null) =>
    office && { ...office, state: officeState(office, day, ctx.now) };
  const open = await countOpenWork(ctx, facts.unitId, from.userId);
  const people = [from.userId, to?.userId, facts.outgoingSignedById, facts.incomingSignedById];
  const names = await officerNames(ctx, [...people, ...items.map(({ doneById }) => doneById)]);
  const nameOf = (userId: string | null | undefined) => (userId ? (names.get(userId) ?? null) : null);
  const officer = { outgoing: from, incoming: to };
  const signed = {
    outgoing: { at: facts.outgoingSignedAt, byId: facts.outgoingSignedById },
    incoming: { at: facts.incomingSignedAt, byId: facts.incomingSignedById },
  };
  return {
    id,
    version: facts.version,
    unit: { code: unit.code, name: localized(unit.names[0]?.names, locale) },
    state: handOverState(facts),
    items: items.map((item) => ({ ...item, open: openOf(item, open), doneBy: nameOf(item.doneById) })),
    sides: SIDES.map((side) => {
      const userId = officer[side]?.userId ?? null;
      const { at, byId } = signed[side];
      return {
        side,
        name: nameOf(userId),
        term: termOf(officer[side]),
        signedAt: at,
        /** Who signed in the officer's place. */
        signedFor: byId && byId !== userId ? nameOf(byId) : null,
        maySign: at === null && actsFor(ctx, side, { from, to }),
        isOwn: ctx.actor.kind === "user" && ctx.actor.userId === userId,
      };
    }),
  };
}
export type HandOverPage = Awaited<ReturnType<typeof getHandOver>>;
export type HandOverLine = HandOverPage["items"][number];

/** How much of what a line is about is open now; null for a line that somebody wrote. */
function openOf({ kind }: HandOverItem, open: Map<string, number>): { kind: OpenWork; count: number } | null {
  return kind === null ? null : { kind: kind as OpenWork, count: open.get(kind) ?? 0 };
}

/** What is open in a unit and in the hands of an officer, by kind. */
async function countOpenWork(ctx: Ctx, unitId: number, officerId: string): Promise<Map<string, number>> {
  const rows = await ctx.db.$queryRaw<{ kind: string; count: number }[]>`
    SELECT kind, count FROM open_work(${unitId}::int, ${officerId}::uuid, ${ctx.now})`;
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}
