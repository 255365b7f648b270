import { findCharterInForce } from "@/lib/charter/queries/get-edition";
import { type Locale, localized } from "@/lib/i18n/locales";
import type { UserActor } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { today } from "@/lib/platform/institution";
import type { AmbassadorsSearch } from "../schema/programme";
import { isServing, VIEW_NAMES, VIEWS, type View } from "../status";
import { addDays, SIGN_DAYS, standingOf } from "../terms";
import { deskUnits } from "./reach";

const PAGE = 50;

/** A page of the programme in the desk's reach: who waits longest first, those who serve and served by name. */
export async function listAmbassadors(ctx: Ctx, search: AmbassadorsSearch, locale: Locale) {
  const { view, status, kind, country, unit, pending, q, after } = search;
  const day = await today(ctx);
  const charter = await findCharterInForce(ctx);
  const isLate = charter?.adoptedOn != null && addDays(charter.adoptedOn, SIGN_DAYS) < day;
  const found = await ctx.db.ambassador.findMany({
    where: {
      AND: [
        await ofDesk(ctx),
        { status: status ? status : { in: [...VIEWS[view]] } },
        kind ? { kind } : {},
        country ? { country } : {},
        unit === null ? {} : { unitId: unit },
        q ? { name: { contains: q, mode: "insensitive" } } : {},
        pending
          ? isLate
            ? {
                status: { in: ["ACTIVE", "ON_LEAVE"] },
                signatures: { none: { editionId: charter?.id ?? "" } },
              }
            : NOBODY
          : {},
      ],
    },
    orderBy: view === "pipeline" ? [{ createdAt: "asc" }, { id: "asc" }] : [{ name: "asc" }, { id: "asc" }],
    include: {
      unit: { include: { names: { where: { validTo: null } } } },
      signatures: { select: { editionId: true } },
    },
    take: PAGE + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
  const shown = found.slice(0, PAGE);
  return {
    ambassadors: shown.map(({ unit, signatures, ...one }) => ({
      ...one,
      unitName: unit ? localized(unit.names[0]?.names, locale) : null,
      ...standingOf(
        {
          hasSigned: signatures.some(({ editionId }) => editionId === charter?.id),
          adoptedOn: isServing(one.status) ? (charter?.adoptedOn ?? null) : null,
        },
        day,
      ),
    })),
    next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
export type ListedAmbassador = Awaited<ReturnType<typeof listAmbassadors>>["ambassadors"][number];

const NOBODY = { id: { in: [] } };

/** How many each list holds. */
export async function countByView(ctx: Ctx): Promise<Record<View, number>> {
  const groups = await ctx.db.ambassador.groupBy({
    by: ["status"],
    where: await ofDesk(ctx),
    _count: true,
  });
  const counts = VIEW_NAMES.map((view) => [
    view,
    groups
      .filter(({ status }) => (VIEWS[view] as readonly string[]).includes(status))
      .reduce((sum, { _count }) => sum + _count, 0),
  ]);
  return Object.fromEntries(counts) as Record<View, number>;
}

/** The countries that the desk's ambassadors name, for a choice. */
export async function listCountries(ctx: Ctx): Promise<string[]> {
  const groups = await ctx.db.ambassador.groupBy({ by: ["country"], where: await ofDesk(ctx) });
  return groups.flatMap(({ country }) => country ?? []);
}

/** Those of the own units; of a reader without any, nobody. */
export async function ofDesk(ctx: Ctx): Promise<Prisma.AmbassadorWhereInput> {
  const units = await deskUnits(ctx);
  return units === null ? {} : { unitId: { in: units } };
}

/** SQL of the number that waits for the actor: for the navigation, which has no reach. */
export function waitingAmbassadors(actor: UserActor): Prisma.Sql {
  return Prisma.sql`waiting_ambassadors(${actor.roles.includes("central") ? null : [...actor.unitIds]}::int[])`;
}
