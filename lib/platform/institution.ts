import type { CountryCode } from "libphonenumber-js";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import type { Institution } from "@/prisma/generated/client";
import type { Ctx } from "./ctx";
import type { Tx } from "./db";

const read = new WeakMap<Tx, Promise<Institution>>();

/** The one university of this portal: names by language, time zone, color. Read once in a transaction, as it begins. */
export function getInstitution({ db }: Ctx): Promise<Institution> {
  const found = read.get(db) ?? db.institution.findUniqueOrThrow({ where: { id: 1 } });
  read.set(db, found);
  return found;
}

const COUNTRY_OF: Record<Locale, CountryCode> = { en: "GB", ro: "RO", ru: "RU", bg: "BG" };

/** The country whose number plan a phone without a country code follows, by the institution's language. */
export async function dialedIn(ctx: Ctx): Promise<CountryCode> {
  const { locale } = await getInstitution(ctx);
  return COUNTRY_OF[isLocale(locale) ? locale : "en"];
}

/** Made once for each zone: making one takes longer than a hundred uses. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** The calendar day at an instant in a zone, as a date at midnight UTC (how PostgreSQL dates travel). */
export function dayIn(zone: string, instant: Date): Date {
  const calendar = calendars.get(zone) ?? new Intl.DateTimeFormat("en-CA", { timeZone: zone });
  calendars.set(zone, calendar);
  return new Date(`${calendar.format(instant)}T00:00:00Z`);
}

/** The day that it is now in the institution's zone, at midnight UTC. */
export async function today(ctx: Ctx): Promise<Date> {
  return dayIn((await getInstitution(ctx)).zone, ctx.now);
}

/** The calendar day before another, both at midnight UTC. */
export function dayBefore(day: Date): Date {
  return new Date(day.getTime() - 86_400_000);
}
