import type { Verdict } from "@/lib/consent/decide";
import { contactability } from "@/lib/consent/verdict";
import { noteEvent } from "@/lib/events/commands/change-row";
import { isLocale, type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { enqueue } from "@/lib/platform/jobs";
import { queueMail } from "@/lib/platform/mail";
import { thanksMail } from "../emails";
import { feedbackUrl } from "../feedback-link";

/** What is longer ago when the portal first hears of it needs no thanks any more. */
const LATEST_DAYS = 7;
/** Waking hours on the clock of the event. */
const WAKING = { from: "09:00", to: "20:00" };

/**
 * Takes up one event on the day after its end, and has everybody thanked who came, once each; nobody else hears anything.
 * @returns its id, or null when none waits
 */
export async function thankForOne(ctx: Ctx): Promise<string | null> {
  const [due] = await ctx.db.$queryRaw<{ id: string }[]>`
    UPDATE event SET thanked_at = ${ctx.now} WHERE id = (
      SELECT id FROM event
      WHERE thanked_at IS NULL AND NOT is_template AND status IN ('PUBLISHED', 'ARCHIVED')
        AND ends_at > ${ctx.now}::timestamptz - make_interval(days => ${LATEST_DAYS}::int)
        AND (ends_at AT TIME ZONE zone)::date < (${ctx.now}::timestamptz AT TIME ZONE zone)::date
        AND (${ctx.now}::timestamptz AT TIME ZONE zone)::time BETWEEN ${WAKING.from}::time AND ${WAKING.to}::time
      ORDER BY ends_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  if (!due) return null;
  const people = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON (coalesce(alumnus_id::text, user_id::text, lower(email::text))) id FROM registration r
    WHERE event_id = ${due.id}::uuid AND email IS NOT NULL
      AND EXISTS (SELECT 1 FROM admission a WHERE a.registration_id = r.id AND a.position = 0 AND a.checked_in_at IS NOT NULL)
    ORDER BY coalesce(alumnus_id::text, user_id::text, lower(email::text)), id`;
  for (const { id } of people) await enqueue(ctx, "thank-participant", { registrationId: id });
  const event = await ctx.db.event.findUniqueOrThrow({
    where: { id: due.id },
    include: { organizers: true },
  });
  await noteEvent(ctx, event, "thanked", { thanks: [0, people.length] });
  return due.id;
}

/** Told to nobody, whatever it rests on: what is true of the person, and a word against mail about events. */
const STOPS: ReadonlySet<Verdict> = new Set(["DECEASED", "SUPPRESSED", "RESTRICTED", "OBJECTED"]);

/**
 * Thanks one person, and asks the one question. Like every mail about somebody's own registration it rests on that and goes
 * to the address given for it; a graduate who objected to mail about events hears nothing all the same.
 */
export async function thankParticipant(ctx: Ctx, registrationId: string): Promise<void> {
  const found = await ctx.db.registration.findUnique({
    where: { id: registrationId },
    include: { event: true, user: true },
  });
  if (!found?.email) return;
  const { event, user, alumnusId, email } = found;
  if (alumnusId && STOPS.has((await contactability(ctx, alumnusId, "EVENTS", "EMAIL")).verdict)) return;
  const locale: Locale = [user?.locale, found.locale].find(isLocale) ?? "en";
  const message = thanksMail(locale, await getInstitution(ctx), {
    name: found.name,
    title: localized(event.titles, locale),
    prompt: localized(event.feedbackPrompts, locale),
    href: feedbackUrl(locale, registrationId),
  });
  await queueMail(ctx, email, message, { ground: "service", ...(alumnusId && { alumnusId }) });
}
