import { formatDate } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Institution } from "@/prisma/generated/client";
import type { PlanNews } from "./news";

type Told = {
  news: PlanNews;
  planId: string;
  unit: string;
  round: string;
  number: string | null;
  dueOn: Date | null;
  /** Remarks or reasons, as somebody wrote them. */
  said: readonly string[];
};

/** What happened to a plan, to one of those whom it concerns. */
export function planMail(
  locale: Locale,
  institution: Institution,
  { news, planId, unit, round, number, dueOn, said }: Told,
): Message {
  const t = translator(locale, "plans");
  const due = dueOn ? formatDate(dueOn, { locale }) : "—";
  return letter({
    subject: t(`mail.${news}.subject`, { unit, round }),
    paragraphs: [
      t(`mail.${news}.body`, { unit, round, number: number ?? "—", due }),
      ...said.filter(Boolean),
    ],
    button: { text: t("mail.button"), href: absoluteUrl(`/${locale}/plans/${planId}`) },
    closing: t("mail.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}
