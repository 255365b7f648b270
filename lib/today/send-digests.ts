import { isLocale, type Locale, localized } from "@/lib/i18n/locales";
import { clockIn } from "@/lib/platform/clock";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { withinLimit } from "@/lib/platform/rate-limit";
import type { Due } from "@/lib/tasks/due";
import type { Institution } from "@/prisma/generated/client";
import { copyMail, digestMail } from "./emails";
import { everythingDue } from "./queries/due";
import { daysAfter, isReminderDay, isWeekend } from "./reminder-days";

/** From when on the mails leave, on the institution's clock; until when a portal that was down makes up for it. */
const HOURS = { from: "07:00", until: "12:00" } as const;
const SLOW = { timeout: 60_000 };

type Person = { id: string; email: string; name: string; locale: Locale; wantsDigest: boolean };
type Morning = {
  day: Date;
  institution: Institution;
  /** What is told of today. */
  due: readonly Due[];
  people: readonly Person[];
  /** Who holds the office of a unit today. */
  officers: ReadonlyMap<number, readonly Person[]>;
};

/**
 * Tells everybody what is due, on working mornings: at most one mail per person and day, which the row of the digest
 * settles, however many run at once. What is done is not due any more, so it is computed each time.
 */
export async function sendDigests(now?: Date): Promise<void> {
  const options = now ? { ...SLOW, now } : SLOW;
  const morning = await withSystemCtx("digest", readMorning, options);
  if (!morning) return;
  for (const person of morning.people) {
    const due = morning.due.filter((one) => owes(person, one, morning));
    if (due.length > 0)
      await withSystemCtx("digest", (ctx) => sendDigest(ctx, morning, person, due), options);
  }
  for (const due of morning.due.filter((one) => isCopied(one, morning.day)))
    await withSystemCtx("digest", (ctx) => sendCopy(ctx, morning, due), options);
}

/** Null on a weekend, and outside of the hours. */
async function readMorning(ctx: Ctx): Promise<Morning | null> {
  const institution = await getInstitution(ctx);
  const day = dayIn(institution.zone, ctx.now);
  const { time } = clockIn(institution.zone, ctx.now);
  if (isWeekend(day) || time < HOURS.from || time >= HOURS.until) return null;
  const due = (await everythingDue(ctx)).filter(({ dueOn, distances }) =>
    isReminderDay(day, dueOn, distances),
  );
  const found = await ctx.db.$queryRaw<(Person & { unitIds: number[] })[]>`
    SELECT u.id, u.email, u.name, u.locale, u.wants_digest AS "wantsDigest",
      ARRAY(SELECT DISTINCT a.unit_id FROM appointment a
            WHERE a.user_id = u.id AND a.office IN ('COORDINATOR', 'DEPUTY') AND is_in_office(a, ${day}::date, ${ctx.now})) AS "unitIds"
    FROM user_account u
    WHERE u.disabled_at IS NULL
      AND (u.id = ANY (${due.flatMap(({ userIds }) => userIds)}::uuid[]) OR EXISTS (SELECT 1 FROM appointment a WHERE a.user_id = u.id))
    ORDER BY u.id`;
  const officers = new Map<number, Person[]>();
  const people = found.map(({ unitIds, ...person }) => {
    const known = { ...person, locale: isLocale(person.locale) ? person.locale : ("en" as const) };
    for (const unitId of unitIds) officers.set(unitId, [...(officers.get(unitId) ?? []), known]);
    return known;
  });
  return { day, institution, due, people, officers };
}

/** Whether a line is for somebody. Deadlines of a round are told also to who switched the digest off. */
function owes(person: Person, { kind, unitId, userIds }: Due, { officers }: Morning): boolean {
  const isTheirs =
    userIds.includes(person.id) ||
    (unitId !== null && (officers.get(unitId) ?? []).some(({ id }) => id === person.id));
  return isTheirs && (person.wantsDigest || kind === "deadline" || kind === "returned");
}

async function sendDigest(ctx: Ctx, { day, institution }: Morning, person: Person, due: readonly Due[]) {
  const { id, email, name, locale, wantsDigest } = person;
  const lines = due.map((one) => ({ key: one.key, title: one.title(locale), href: one.href }));
  const isFirst = await ctx.db.$executeRaw`
    INSERT INTO digest (user_id, day, lines) VALUES (${id}::uuid, ${day}::date, ${JSON.stringify(lines)}::jsonb)
    ON CONFLICT DO NOTHING`;
  if (isFirst === 0) return;
  const sorted = [...due].sort((a, b) => a.dueOn.getTime() - b.dueOn.getTime());
  const mailId = await queueMail(
    ctx,
    email,
    digestMail(locale, institution, { name, due: sorted, day, isWhole: wantsDigest }),
  );
  await ctx.db.digest.update({ where: { userId_day: { userId: id, day } }, data: { mailId } });
}

function isCopied({ copyFromDay, unitId, dueOn }: Due, day: Date): boolean {
  return unitId !== null && copyFromDay !== null && daysAfter(day, dueOn) >= copyFromDay;
}

/** To the unit's own address, where it has one; once a day for each deadline. */
async function sendCopy(ctx: Ctx, { day, institution, officers }: Morning, due: Due): Promise<void> {
  const unit = await ctx.db.unit.findUnique({
    where: { id: due.unitId ?? 0 },
    include: { names: { where: { validTo: null } } },
  });
  if (!unit?.email || !(await withinLimit(ctx, "deadline-copy", `${due.key} ${day.toISOString()}`))) return;
  const locale = isLocale(institution.locale) ? institution.locale : "en";
  const names = (officers.get(unit.id) ?? []).map(({ name }) => name);
  const about = { due, unit: localized(unit.names[0]?.names, locale), names, day };
  await queueMail(ctx, unit.email, copyMail(locale, institution, about));
}
