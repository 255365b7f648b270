import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { requestCopyAction } from "@/lib/privacy/actions";
import type { OwnData } from "@/lib/privacy/queries/own-data";
import { COPY_DAYS } from "@/lib/privacy/status";

type CopyCardProps = { copies: OwnData["copies"]; isOrdered: boolean; locale: Locale };

/** The copy of everything: ordered, in the making, to be fetched. */
export function CopyCard({ copies, isOrdered, locale }: CopyCardProps) {
  const t = translator(locale, "privacy");
  const isWaiting = copies.some(({ status }) => status === "QUEUED");
  return (
    <Card title={t("copy.card")}>
      <p className="mb-4 max-w-prose text-ink-2">{t("copy.cardSentence", { days: COPY_DAYS })}</p>
      {isOrdered && isWaiting && (
        <Notice tone="ok" className="mb-4">
          {t("copy.ordered")}
        </Notice>
      )}
      {copies.length > 0 && (
        <ul className="mb-4 grid gap-2 text-sm">
          {copies.map(({ id, status, createdAt, expiresAt, byteSize }) => {
            const date = formatDate(createdAt, { locale });
            const until = formatDate(expiresAt, { locale });
            return (
              <li key={id} className="num flex flex-wrap gap-x-3">
                {status === "READY" ? (
                  <>
                    <a href={`/api/me/data/${id}?locale=${locale}`}>{t("copy.download", { date })}</a>
                    <span className="text-ink-3">
                      {t("copy.until", { size: sizeOf(byteSize ?? 0, locale), date: until })}
                    </span>
                  </>
                ) : (
                  <span className="text-ink-2">
                    {t(status === "QUEUED" ? "copy.waiting" : "copy.failed", { date })}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {!isWaiting && (
        <ActionForm action={requestCopyAction} className="grid justify-items-start gap-3">
          <SubmitButton variant={copies.length > 0 ? "default" : "primary"} pending={t("copy.ordering")}>
            {t("copy.order")}
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}

function sizeOf(bytes: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 }).format(
    Math.max(1, bytes / 1_000),
  );
}
