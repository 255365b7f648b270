import { RefreshWhile } from "@/components/alumni/refresh-while";
import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { SubmitButton } from "@/components/ui/submit-button";
import { startScanAction } from "@/lib/duplicates/actions";
import type { LatestScan } from "@/lib/duplicates/queries/latest-scan";
import { formatRelative } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** For the office: how the comparison of all records stands, and the button that begins one. */
export function ScanCard({ scan, locale, now }: { scan: LatestScan; locale: Locale; now: Date }) {
  const t = translator(locale, "duplicates");
  return (
    <Card title={t("scan.title")} className="mt-6">
      {scan?.status === "RUNNING" ? (
        <>
          <RefreshWhile />
          <Progress
            label={t("scan.label")}
            text={
              scan.people === 0
                ? t("scan.learning")
                : t("scan.progress", {
                    done: formatInteger(scan.done, locale),
                    people: formatInteger(scan.people, locale),
                  })
            }
            value={scan.done}
            max={Math.max(scan.people, 1)}
          />
        </>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p className="num max-w-prose">
            {outcome(scan, locale)}{" "}
            {scan?.finishedAt && (
              <span className="text-ink-3">{formatRelative(scan.finishedAt, { locale, now })}</span>
            )}
          </p>
          <ActionForm action={startScanAction}>
            <SubmitButton variant="default" pending={t("scan.starting")}>
              {t("scan.start")}
            </SubmitButton>
          </ActionForm>
        </div>
      )}
      <p className="mt-3 text-sm text-ink-2">{t("scan.when")}</p>
    </Card>
  );
}

function outcome(scan: LatestScan, locale: Locale): string {
  const t = translator(locale, "duplicates");
  if (!scan) return t("scan.never");
  return scan.status === "FAILED"
    ? t("scan.failed")
    : t("scan.done", { people: scan.people, found: scan.found });
}
