import { FileDown } from "lucide-react";
import { Card } from "@/components/ui/card";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ListedEdition } from "@/lib/plans/queries/editions";

type EditionsCardProps = { planId: string; editions: readonly ListedEdition[]; locale: Locale };

/** What was frozen of a plan: each to be read, what is approved also as a PDF. */
export function EditionsCard({ planId, editions, locale }: EditionsCardProps) {
  const t = translator(locale, "plans");
  return (
    <Card
      title={t("editions.title")}
      actions={
        editions.length > 1 && <a href={`/${locale}/plans/${planId}/editions`}>{t("editions.compare")}</a>
      }
    >
      <ul className="text-sm">
        {editions.map(({ id, number, kind, at, by, hasPdf }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t py-2 first:border-0">
            <span className="min-w-0 flex-1 basis-40">
              <a href={`/${locale}/plans/${planId}/editions?of=${id}`}>
                {t("edition", { number })}, {t(`editions.kind.${kind}`)}
              </a>
              <span className="block text-ink-2">
                {[formatDate(at, { locale }), by].filter(Boolean).join(" · ")}
              </span>
            </span>
            {hasPdf ? (
              <a href={`/api/plans/editions/${id}`} className="inline-flex items-center gap-1.5 print:hidden">
                <FileDown aria-hidden="true" />
                {t("editions.pdf")}
              </a>
            ) : (
              kind !== "SUBMITTED" && <span className="text-ink-3">{t("editions.pdfSoon")}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
