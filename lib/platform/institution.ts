import type { Ctx } from "./ctx";

/** The one university of this portal: names by language, time zone, color. */
export function getInstitution(ctx: Ctx) {
  return ctx.db.institution.findUniqueOrThrow({ where: { id: 1 } });
}

/** The calendar day at an instant in a zone, as a date at midnight UTC (how PostgreSQL dates travel). */
export function dayIn(zone: string, instant: Date): Date {
  return new Date(`${new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(instant)}T00:00:00Z`);
}
