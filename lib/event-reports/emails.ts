import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import type { Institution } from "@/prisma/generated/client";

type Thanks = { name: string; title: string; prompt: string; href: string };

/** On the day after: thanks for having come, and the one question. */
export function thanksMail(
  locale: Locale,
  { officeNames }: Institution,
  { name, title, prompt, href }: Thanks,
): Message {
  const t = translator(locale, "eventReports");
  return letter({
    subject: t("mail.subject", { title }),
    paragraphs: [t("mail.hello", { name }), t("mail.body", { title }), prompt || t("feedback.prompt")],
    button: { text: t("mail.button"), href },
    closing: t("mail.closing"),
    sender: localized(officeNames, locale),
    locale,
  });
}
