import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { listCoordinators } from "@/lib/units/figures";
import { listCurrentUnits } from "@/lib/units/queries";
import { runsBody } from "./reach";

/** The bodies in reach, those at work first, with how many belong to each today. */
export async function listBodies(ctx: Ctx, locale: Locale) {
  const day = await today(ctx);
  const serving = { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] };
  const bodies = await ctx.db.body.findMany({
    orderBy: [{ endedAt: { sort: "asc", nulls: "first" } }, { kind: "asc" }, { id: "asc" }],
    include: { _count: { select: { members: { where: serving }, meetings: true, decisions: true } } },
  });
  const runs = await runsBody(ctx);
  const coordinators = await listCoordinators(ctx, day);
  const ambassadors = await countAmbassadors(ctx);
  return bodies.map(({ _count, names, ...body }) => ({
    ...body,
    name: localized(names, locale),
    members:
      body.kind === "COORDINATORS"
        ? coordinators.size
        : body.kind === "AMBASSADORS"
          ? ambassadors
          : _count.members,
    meetings: _count.meetings,
    decisions: _count.decisions,
    runs: runs(body.id),
  }));
}
export type ListedBody = Awaited<ReturnType<typeof listBodies>>[number];

/** A body in reach with its members, and its decisions, the latest first. @throws DomainError not-found */
export async function getBody(ctx: Ctx, id: string, locale: Locale) {
  const day = await today(ctx);
  const found = await ctx.db.body.findUnique({
    where: { id },
    include: {
      members: { orderBy: [{ startsOn: "desc" }, { name: "asc" }] },
      decisions: {
        orderBy: [{ year: "desc" }, { number: "desc" }],
        take: 100,
        where: { meeting: { minutesStatus: { in: ["CIRCULATED", "CORRECTED", "APPROVED", "LOCKED"] } } },
        include: {
          meeting: { select: { id: true, title: true } },
          tasks: { select: { id: true, status: true } },
        },
      },
    },
  });
  if (!found) throw notFound();
  const { members, ...body } = found;
  return {
    ...body,
    name: localized(body.names, locale),
    runs: (await runsBody(ctx))(id),
    members: members.map((member) => ({
      ...member,
      isServing: member.startsOn <= day && (member.endsOn === null || member.endsOn >= day),
    })),
    coordinators: body.kind === "COORDINATORS" ? await listSeats(ctx, day, locale) : [],
    /** How many ambassadors belong to it without being listed. */
    ambassadors: body.kind === "AMBASSADORS" ? await countAmbassadors(ctx) : 0,
  };
}
export type BodyPage = Awaited<ReturnType<typeof getBody>>;

/** All who serve, also for those who may not see who they are. */
async function countAmbassadors(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`SELECT count_ambassadors() AS count`;
  return row?.count ?? 0;
}

/** Every faculty has a seat among the coordinators, also one that nobody holds now. */
async function listSeats(ctx: Ctx, day: Date, locale: Locale) {
  const coordinators = await listCoordinators(ctx, day);
  const units = await listCurrentUnits(ctx, locale);
  return units.map(({ id, name }) => ({ unitId: id, unitName: name, name: coordinators.get(id) ?? null }));
}
