import { type Locale, localized } from "@/lib/i18n/locales";
import type { UserActor } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { degreeProposal, nameProposal } from "../schema";

const MOST_SHOWN = 50;

/** The proposals that the actor decides: of the own units, or all. Row-level security alone would show those of colleagues. */
export function inQueue(ctx: Ctx): Prisma.CorrectionWhereInput {
  return ctx.scope.reach === "some" ? { unitIds: { hasSome: [...ctx.scope.unitIds] } } : {};
}

/** The proposals that wait, the oldest first, each with the row as it stands. */
export async function listCorrections(ctx: Ctx, locale: Locale) {
  const where = { status: "PENDING" as const, ...inQueue(ctx) };
  const found = await ctx.db.correction.findMany({
    where,
    include: { alumnus: { include: { names: { orderBy: { id: "asc" } }, degrees: true } } },
    orderBy: { createdAt: "asc" },
    take: MOST_SHOWN,
  });
  const count = found.length < MOST_SHOWN ? found.length : await ctx.db.correction.count({ where });
  const missing = found.flatMap(({ proposed }) => (proposed as { unitId?: number }).unitId ?? []);
  const units = await ctx.db.unitName.findMany({ where: { unitId: { in: missing }, validTo: null } });
  const nameOf = (id: number | undefined) => {
    const unit = units.find(({ unitId }) => unitId === id);
    return unit ? localized(unit.names, locale) : null;
  };
  return {
    count,
    corrections: found.map(({ alumnus, ...correction }) => {
      const degree = alumnus.degrees.find(({ id }) => id === correction.rowId);
      const { unitId } = correction.proposed as { unitId?: number };
      return {
        ...correction,
        names: alumnus.names,
        unit: degree?.unitNameAtTime ?? nameOf(unitId),
        fields: comparison(correction, degree ?? alumnus.names.find(({ id }) => id === correction.rowId)),
      };
    }),
  };
}
export type WaitingCorrection = Awaited<ReturnType<typeof listCorrections>>["corrections"][number];

type Fields = { [field: string]: unknown };

/** The proposed fields beside those of the row as it stands; before is null throughout for a row that is missing. */
function comparison({ subject, proposed }: { subject: string; proposed: unknown }, row: Fields | undefined) {
  const after: Fields = (subject === "DEGREE" ? degreeProposal : nameProposal).parse(proposed);
  const text = (value: unknown) => (value == null ? null : String(value));
  return Object.keys(after).map((field) => ({
    field,
    before: text(row?.[field]),
    after: text(after[field]),
  }));
}

/** In SQL, how many proposals wait for the actor: of the own units, or all for the office. */
export function openCorrections(actor: UserActor): Prisma.Sql {
  return Prisma.sql`open_corrections(${actor.roles.includes("central") ? null : [...actor.unitIds]}::int[])`;
}
