import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { notFound, unauthenticated } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { officeState } from "../status";

/** Offices with their units, the latest first. */
export const offices = {
  include: { unit: { select: { code: true, names: { where: { validTo: null } } } } },
  orderBy: [{ startsOn: "desc" }, { id: "desc" }],
} satisfies Prisma.User$appointmentsArgs;
const roles = { orderBy: [{ startsAt: "desc" }, { id: "desc" }] } satisfies Prisma.User$grantsArgs;

type Term = Prisma.AppointmentGetPayload<typeof offices>;

/**
 * An account with all its roles and offices, past ones too.
 * @throws DomainError not-found for an account that is not there or not the reader's to see.
 */
export async function getAccount(ctx: Ctx, id: string, locale: Locale) {
  const user = await ctx.db.user.findUnique({
    where: { id },
    include: { grants: roles, appointments: offices },
  });
  if (!user) throw notFound();
  const day = await today(ctx);
  const { appointments, grants, ...facts } = user;
  return {
    ...facts,
    offices: appointments.map(withUnit(ctx, locale, day)),
    grants: grants.map((grant) => ({ ...grant, isOpen: grant.endsAt === null || grant.endsAt > ctx.now })),
  };
}
export type AccountPage = Awaited<ReturnType<typeof getAccount>>;

/** The reader's own account. @throws DomainError unauthenticated for a visitor. */
export async function getOwnAccount(ctx: Ctx, locale: Locale) {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  return getAccount(ctx, ctx.actor.userId, locale);
}

/** An office as pages show it: the name of its unit, and where it stands on a day. */
export function withUnit(ctx: Ctx, locale: Locale, day: Date) {
  return ({ unit, ...term }: Term) => ({
    ...term,
    unit: { code: unit.code, name: localized(unit.names[0]?.names, locale) },
    state: officeState(term, day, ctx.now),
  });
}
