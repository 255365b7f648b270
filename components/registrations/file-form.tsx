import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Asks what the list is for before it is handed out; that stands in the trail. */
export function FileForm({ eventId, locale }: { eventId: string; locale: Locale }) {
  const t = translator(locale, "registrations");
  return (
    <details className="print:hidden">
      <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">{t("file.open")}</summary>
      <form method="post" action={`/api/participants/${eventId}`} className="mt-3 grid gap-3">
        <input type="hidden" name="locale" value={locale} />
        <TextInput
          name="purpose"
          label={t("file.purpose")}
          help={t("file.purposeHelp")}
          maxLength={200}
          required
        />
        <Button type="submit" className="justify-self-start">
          {t("file.download")}
        </Button>
      </form>
    </details>
  );
}
