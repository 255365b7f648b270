import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Institution } from "@/prisma/generated/client";
import type { SynthesisKind } from "@/prisma/generated/enums";

/** Which synthesis a letter is about, and to whom it goes. */
export type SynthesisNews = { id: string; kind: SynthesisKind; name: string; roundNames: unknown };

export function acceptedMail(locale: Locale, institution: Institution, news: SynthesisNews): Message {
  const t = translator(locale, "syntheses");
  return fromOffice(locale, institution, news, "accepted", [t("mail.accepted.body", about(locale, news))]);
}

/** Says why. */
export function returnedMail(
  locale: Locale,
  institution: Institution,
  news: SynthesisNews,
  reason: string,
): Message {
  const t = translator(locale, "syntheses");
  const paragraphs = [t("mail.returned.body", about(locale, news)), reason, t("mail.returned.next")];
  return fromOffice(locale, institution, news, "returned", paragraphs);
}

function about(locale: Locale, { kind, roundNames }: SynthesisNews) {
  return {
    synthesis: translator(locale, "syntheses")(`kinds.${kind}`),
    round: localized(roundNames, locale),
  };
}

function fromOffice(
  locale: Locale,
  { officeNames }: Institution,
  news: SynthesisNews,
  happened: "accepted" | "returned",
  paragraphs: string[],
): Message {
  const t = translator(locale, "syntheses");
  return letter({
    subject: t(`mail.${happened}.subject`, about(locale, news)),
    paragraphs: [t("mail.hello", { name: news.name }), ...paragraphs],
    button: { text: t("mail.button"), href: absoluteUrl(`/${locale}/syntheses/${news.id}`) },
    closing: t("mail.closing"),
    sender: localized(officeNames, locale),
    locale,
  });
}
