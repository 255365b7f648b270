import { isLocale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { type ApplicantNews, opportunityMail, type PosterNews } from "../emails";

/** Writes to whoever posted an offer, in the own language, under the portal's reach. */
export async function mailPoster(
  system: Ctx,
  id: string,
  news: PosterNews,
  words: string | null = null,
): Promise<void> {
  const { poster, title } = await system.db.opportunity.findUniqueOrThrow({
    where: { id },
    include: { poster: true },
  });
  if (poster) await mailAccount(system, poster, news, { title, words, path: `/opportunities/mine/${id}` });
}

/** The same to somebody who applied. */
export async function mailApplicant(
  system: Ctx,
  applicationId: string,
  news: ApplicantNews,
  words: string | null,
): Promise<void> {
  const { user, opportunity } = await system.db.application.findUniqueOrThrow({
    where: { id: applicationId },
    include: { user: true, opportunity: true },
  });
  await mailAccount(system, user, news, {
    ...{ title: opportunity.title, words, path: `/opportunities/${opportunity.id}` },
  });
}

type Account = {
  email: string;
  name: string;
  locale: string;
  alumnusId: string | null;
  disabledAt: Date | null;
};

async function mailAccount(
  system: Ctx,
  { email, name, locale, alumnusId, disabledAt }: Account,
  news: PosterNews | ApplicantNews,
  about: { title: string; words: string | null; path: string },
) {
  if (disabledAt) return;
  const language = isLocale(locale) ? locale : "en";
  const institution = await getInstitution(system);
  await queueMail(system, email, opportunityMail(language, institution, news, { ...about, name }), {
    ground: "service",
    ...(alumnusId && { alumnusId }),
  });
}
