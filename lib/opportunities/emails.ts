import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Institution } from "@/prisma/generated/client";

/** What a poster hears: it is out, it came back, somebody wrote, its time is over, what came of it. */
export const POSTER_NEWS = ["published", "returned", "applied", "expired", "outcome"] as const;
export type PosterNews = (typeof POSTER_NEWS)[number];
/** What somebody who applied hears. */
export const APPLICANT_NEWS = ["SHORTLISTED", "ACCEPTED", "DECLINED"] as const;
export type ApplicantNews = (typeof APPLICANT_NEWS)[number];

/** A mail about an offer, in the reader's language; `words` are somebody's own. */
export function opportunityMail(
  locale: Locale,
  { officeNames }: Pick<Institution, "officeNames">,
  news: PosterNews | ApplicantNews,
  { title, name, words, path }: { title: string; name: string; words: string | null; path: string },
): Message {
  const t = translator(locale, "opportunities");
  return letter({
    subject: t(`mail.${news}.subject`, { title }),
    paragraphs: [t("mail.hello", { name }), t(`mail.${news}.body`, { title }), ...(words ? [words] : [])],
    button: { text: t(`mail.${news}.button`), href: absoluteUrl(`/${locale}${path}`) },
    closing: t("mail.closing"),
    sender: localized(officeNames, locale),
    locale,
  });
}
