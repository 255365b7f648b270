import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { countRecordsByUnit, listCoordinators } from "@/lib/units/figures";
import { listCurrentUnits } from "@/lib/units/queries";
import { officeState } from "./status";

const offices = {
  include: { unit: { select: { code: true, names: { where: { validTo: null } } } } },
  orderBy: [{ startsOn: "desc" }, { id: "desc" }],
} satisfies Prisma.User$appointmentsArgs;
const roles = { orderBy: [{ startsAt: "desc" }, { id: "desc" }] } satisfies Prisma.User$grantsArgs;

type Term = Prisma.AppointmentGetPayload<typeof offices>;

/** More than any university has staff for its alumni; a longer list is searched. */
const MOST = 500;

/**
 * Accounts of staff with the roles and offices that they hold or will hold, by name. Without `past` those who have
 * none left, or whose account is disabled, are left out.
 */
export async function listStaff(ctx: Ctx, { q, past }: { q?: string | undefined; past: boolean }, locale: Locale) {
  const day = await today(ctx);
  const named = q ? { contains: q, mode: "insensitive" as const } : null;
  const users = await ctx.db.user.findMany({
    where: {
      AND: [
        { OR: [{ grants: { some: {} } }, { appointments: { some: {} } }, { alumnusId: null }] },
        ...(named ? [{ OR: [{ name: named }, { email: named }] }] : []),
      ],
    },
    include: { grants: { where: { OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }] } }, appointments: offices },
    take: MOST,
  });
  return users
    .map(({ appointments, ...user }) => ({
      ...user,
      offices: appointments.map(withUnit(locale, day)).filter(({ state }) => state !== "past"),
    }))
    .filter(({ grants, offices, disabledAt }) => past || (disabledAt === null && grants.length + offices.length > 0))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
export type StaffMember = Awaited<ReturnType<typeof listStaff>>[number];

/**
 * An account with all its roles and offices, past ones too.
 * @throws DomainError not-found for an account that is not there or not the reader's to see.
 */
export async function getAccount(ctx: Ctx, id: string, locale: Locale) {
  const user = await ctx.db.user.findUnique({ where: { id }, include: { grants: roles, appointments: offices } });
  if (!user) throw notFound();
  const day = await today(ctx);
  const { appointments, grants, ...facts } = user;
  return {
    ...facts,
    offices: appointments.map(withUnit(locale, day)),
    grants: grants.map((grant) => ({ ...grant, isOpen: grant.endsAt === null || grant.endsAt > ctx.now })),
  };
}
export type AccountPage = Awaited<ReturnType<typeof getAccount>>;

/** Who held which office of a unit, the latest first. */
export async function listOfficers(ctx: Ctx, unitId: number) {
  const day = await today(ctx);
  const found = await ctx.db.appointment.findMany({
    where: { unitId },
    include: { user: { select: { name: true } } },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
  });
  return found.map(({ user, ...term }) => ({ ...term, name: user.name, state: officeState(term, day) }));
}
export type Officer = Awaited<ReturnType<typeof listOfficers>>[number];

/** Today's units that nobody coordinates, with how many records wait there, the most first. */
export async function listVacancies(ctx: Ctx, locale: Locale) {
  const coordinators = await listCoordinators(ctx, await today(ctx));
  const records = await countRecordsByUnit(ctx);
  const units = await listCurrentUnits(ctx, locale);
  return units
    .filter(({ id }) => !coordinators.has(id))
    .map((unit) => ({ ...unit, records: records.get(unit.id) ?? 0 }))
    .sort((a, b) => b.records - a.records);
}
export type Vacancy = Awaited<ReturnType<typeof listVacancies>>[number];

function withUnit(locale: Locale, day: Date) {
  return ({ unit, ...term }: Term) => ({
    ...term,
    unit: { code: unit.code, name: localized(unit.names[0]?.names, locale) },
    state: officeState(term, day),
  });
}
