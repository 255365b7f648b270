import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import { offices, withUnit } from "./get-account";

/** More than any university has staff for its alumni; a longer list is searched. */
const MOST = 500;

/**
 * Accounts of staff with the roles and offices that they hold or will hold, by name. Without `past` those who have
 * none left, or whose account is disabled, are left out.
 */
export async function listStaff(
  ctx: Ctx,
  { q, past }: { q?: string | undefined; past: boolean },
  locale: Locale,
) {
  const day = await today(ctx);
  const named = q ? { contains: q, mode: "insensitive" as const } : null;
  const users = await ctx.db.user.findMany({
    where: {
      AND: [
        { OR: [{ grants: { some: {} } }, { appointments: { some: {} } }, { alumnusId: null }] },
        ...(named ? [{ OR: [{ name: named }, { email: named }] }] : []),
      ],
    },
    include: {
      grants: { where: { OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }] } },
      appointments: offices,
    },
    take: MOST,
  });
  return users
    .map(({ appointments, ...user }) => ({
      ...user,
      offices: appointments
        .map(withUnit(ctx, locale, day))
        .filter(({ state }) => state !== "past" && state !== "declined"),
    }))
    .filter(
      ({ grants, offices, disabledAt }) =>
        past || (disabledAt === null && grants.length + offices.length > 0),
    )
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
export type StaffMember = Awaited<ReturnType<typeof listStaff>>[number];
