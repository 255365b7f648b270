import { type Locale, localized } from "@/lib/i18n/locales";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { whenText } from "@/lib/registrations/when-text";
import { readFeedbackToken } from "../feedback-link";
import { answerUntil } from "../status";

/**
 * Whose answer a link is, under the portal's reach: of somebody who was there.
 * @throws DomainError not-found
 */
export async function findByLink(ctx: Ctx, token: string) {
  const id = readFeedbackToken(token);
  if (id === null) throw notFound();
  const system = await asSystem(ctx, "event-reports");
  const registration = await system.db.registration.findFirst({
    where: { id, admissions: { some: { checkedInAt: { not: null } } } },
    include: { feedback: true, event: { include: { organizers: true } } },
  });
  if (!registration) throw notFound();
  const { event, feedback } = registration;
  const until = answerUntil(event, feedback?.at ?? null);
  return { system, id, event, feedback, until, isOpen: event.startsAt <= ctx.now && ctx.now < until };
}

/** The page behind the link: the question, and what was answered already. @throws DomainError not-found */
export async function getFeedback(ctx: Ctx, token: string, locale: Locale) {
  const { event, feedback, until, isOpen } = await findByLink(ctx, token);
  return {
    token,
    title: localized(event.titles, locale),
    when: whenText(event, { locale, zone: event.zone }),
    zone: event.zone,
    slug: event.slug,
    prompt: localized(event.feedbackPrompts, locale),
    until,
    isOpen,
    answer: feedback && { score: feedback.score, text: feedback.text },
  };
}
export type FeedbackPage = Awaited<ReturnType<typeof getFeedback>>;
