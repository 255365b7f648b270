import { type Locale, localized } from "@/lib/i18n/locales";
import { officeState } from "@/lib/people/status";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";

/** One office of one person, as its page shows it. @throws DomainError not-found */
export async function getAppointment(ctx: Ctx, id: string, locale: Locale) {
  const day = await today(ctx);
  const found = await ctx.db.appointment.findUnique({
    where: { id },
    include: {
      user: {
        select: { name: true, email: true, promises: { where: { year: day.getUTCFullYear() } } },
      },
      unit: { select: { code: true, names: { where: { validTo: null } } } },
      handOver: true,
      handOversIn: true,
    },
  });
  if (!found) throw notFound();
  const { user, unit, weeklyHours, ...term } = found;
  return {
    ...term,
    weeklyHours: weeklyHours === null ? null : Number(weeklyHours),
    name: user.name,
    email: user.email,
    promisedAt: user.promises[0]?.at ?? null,
    unit: { code: unit.code, name: localized(unit.names[0]?.names, locale) },
    state: officeState(term, day, ctx.now),
  };
}
export type AppointmentPage = Awaited<ReturnType<typeof getAppointment>>;
