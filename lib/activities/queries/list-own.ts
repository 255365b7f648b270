import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import type { Activity } from "@/prisma/generated/client";
import { engagementMode } from "../engagement-mode";
import { isOpen } from "../status";
import { accountOf, getOwnActivity } from "./reach";

const LATEST = 200;
const isCounted = ({ status }: Pick<Activity, "status">) => !isOpen(status);

/** The reader's own log, the latest first, and what the current year comes to. */
export async function listOwnActivities(ctx: Ctx, locale: Locale) {
  const { userId } = accountOf(ctx);
  const found = await ctx.db.activity.findMany({
    where: { userId },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    take: LATEST,
  });
  const units = await unitNames(ctx, found, locale);
  const year = (await today(ctx)).getUTCFullYear();
  const counted = found.filter((one) => isCounted(one) && one.startsOn.getUTCFullYear() === year);
  return {
    activities: found.map((one) => shown(one, units)),
    year,
    figures: sumActivities(counted),
    waiting: found.filter(({ status }) => status === "SELF_REPORTED").length,
    returned: found.filter(({ status }) => status === "RETURNED").length,
    /** The years that a certificate can be about. */
    years: [...new Set(found.filter(isCounted).map(({ startsOn }) => startsOn.getUTCFullYear()))],
  };
}
export type OwnActivity = Awaited<ReturnType<typeof listOwnActivities>>["activities"][number];

/** One of the own entries with what can still be done with it. @throws DomainError not-found */
export async function getOwnPage(ctx: Ctx, id: string, locale: Locale) {
  const own = await getOwnActivity(ctx, id);
  return { ...shown(own, await unitNames(ctx, [own], locale)), canChange: isOpen(own.status) };
}
export type OwnActivityPage = Awaited<ReturnType<typeof getOwnPage>>;

/** Hours, people and students of some entries together. */
export function sumActivities(
  activities: readonly Pick<Activity, "minutes" | "peopleReached" | "studentsHelped">[],
) {
  const sum = (of: (one: (typeof activities)[number]) => number | null) =>
    activities.reduce((total, one) => total + (of(one) ?? 0), 0);
  return {
    count: activities.length,
    minutes: sum(({ minutes }) => minutes),
    people: sum(({ peopleReached }) => peopleReached),
    students: sum(({ studentsHelped }) => studentsHelped),
  };
}
export type ActivityFigures = ReturnType<typeof sumActivities>;

export function shown<A extends Activity>(activity: A, units: ReadonlyMap<number, string>) {
  const { decidedById: _, evidenceKey, ...rest } = activity;
  return {
    ...rest,
    hasFile: evidenceKey !== null,
    mode: engagementMode(activity.category),
    unitNames: activity.unitIds.flatMap((id) => units.get(id) ?? []),
  };
}

/** The names of the units that some entries helped. */
export async function unitNames(
  { db }: Ctx,
  activities: readonly Pick<Activity, "unitIds">[],
  locale: Locale,
): Promise<Map<number, string>> {
  const names = await db.unitName.findMany({
    where: { validTo: null, unitId: { in: [...new Set(activities.flatMap(({ unitIds }) => unitIds))] } },
  });
  return new Map(names.map(({ unitId, names }) => [unitId, localized(names, locale)]));
}
