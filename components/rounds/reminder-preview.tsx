import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type ReminderPreviewProps = {
  to: { name: string; email: string; locale: Locale };
  message: { subject: string; text: string };
  locale: Locale;
};

/** A mail as it will leave: to whom, in which language, and its words. */
export function ReminderPreview({ to, message, locale }: ReminderPreviewProps) {
  const t = translator(locale, "rounds");
  return (
    <Card>
      <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1 text-sm">
        <span className="text-ink-3">{t("remind.to")}</span>
        <span className="font-strong">{to.name}</span>
        <span className="text-ink-2">{to.email}</span>
        <Tag className="ml-auto">{LOCALES[to.locale]}</Tag>
      </p>
      <div lang={to.locale} className="mt-3 border-t pt-3.5">
        <h2 className="text-md">{message.subject}</h2>
        <p className="mt-2 max-w-prose text-sm break-words whitespace-pre-line text-ink-2">{message.text}</p>
      </div>
    </Card>
  );
}
