import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { restrictOwnAction } from "@/lib/privacy/actions";

/** Kept, and not used (GDPR, article 18): one switch. */
export function RestrictCard({ since, locale }: { since: Date | null; locale: Locale }) {
  const t = translator(locale, "privacy");
  return (
    <Card
      title={t("restrict.title")}
      actions={since && <Tag tone="wait">{t("restrict.on", { date: formatDate(since, { locale }) })}</Tag>}
    >
      <p className="mb-4 max-w-prose text-ink-2">{t("restrict.sentence")}</p>
      <ActionForm action={restrictOwnAction} className="grid justify-items-start gap-3">
        <input type="hidden" name="to" value={since ? "free" : "restricted"} />
        <SubmitButton variant="default" pending={t("restrict.pending")}>
          {t(since ? "restrict.end" : "restrict.start")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
