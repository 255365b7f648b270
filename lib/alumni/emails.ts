import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Institution } from "@/prisma/generated/client";
import type { Demands } from "./export/limits";

export type LargeExport = {
  maker: { name: string; email: string };
  reason: string;
  query: string;
  demands: Pick<Demands, "people" | "isMore" | "needsSecondPerson">;
};

/** To who watches over the data: who takes how many people's, why and by which list. */
export function largeExportMail(
  locale: Locale,
  institution: Institution,
  { maker, reason, query, demands: { people, isMore, needsSecondPerson } }: LargeExport,
): Message {
  const t = translator(locale, "alumni");
  return letter({
    subject: t("export.mail.large.subject", { name: institution.shortName }),
    paragraphs: [
      t("export.mail.large.body", {
        name: maker.name,
        email: maker.email,
        people: t(isMore ? "export.atLeast" : "export.people", { count: people }),
      }),
      t("export.mail.reason", { reason }),
      t("export.mail.list", { list: listAddress(locale, query) }),
      t(needsSecondPerson ? "export.mail.large.waits" : "export.mail.large.made"),
    ],
    ...(needsSecondPerson && {
      button: { text: t("export.mail.large.button"), href: absoluteUrl(`/${locale}/office/exports`) },
    }),
    closing: t("export.mail.large.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}

/** To the maker: what the second person said, and why. */
export function decidedExportMail(
  locale: Locale,
  institution: Institution,
  decided: { id: string; by: string; reason: string; isApproved: boolean },
): Message {
  const t = translator(locale, "alumni");
  const said = decided.isApproved ? "approved" : "refused";
  return letter({
    subject: t(`export.mail.${said}.subject`, { name: institution.shortName }),
    paragraphs: [
      t(`export.mail.${said}.body`, { name: decided.by }),
      t("export.mail.reason", { reason: decided.reason }),
    ],
    button: { text: t("export.mail.button"), href: absoluteUrl(`/${locale}/alumni/export/${decided.id}`) },
    closing: t("export.mail.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}

/** The address under which a list of the portal opens: its filters stand in it. */
function listAddress(locale: Locale, query: string): string {
  return absoluteUrl(`/${locale}/alumni${query && `?${query}`}`);
}
