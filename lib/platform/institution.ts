import { cache } from "react";
import { database } from "./client";
import type { Ctx } from "./ctx";

/**
 * What every page shows of the institution, read once per request. It is public, so it needs neither a reach nor the
 * transaction that carries one: a page under load holds a connection less.
 */
export const readInstitution = cache(() => database().institution.findUniqueOrThrow({ where: { id: 1 } }));

/** The one university of this portal: names by language, time zone, color. */
export function getInstitution(ctx: Ctx) {
  return ctx.db.institution.findUniqueOrThrow({ where: { id: 1 } });
}

/** The calendar day at an instant in a zone, as a date at midnight UTC (how PostgreSQL dates travel). */
export function dayIn(zone: string, instant: Date): Date {
  return new Date(`${new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(instant)}T00:00:00Z`);
}

/** The day that it is now in the institution's zone, at midnight UTC. */
export async function today(ctx: Ctx): Promise<Date> {
  return dayIn((await getInstitution(ctx)).zone, ctx.now);
}

/** The calendar day before another, both at midnight UTC. */
export function dayBefore(day: Date): Date {
  return new Date(day.getTime() - 86_400_000);
}
