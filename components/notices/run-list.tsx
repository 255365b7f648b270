import { RefreshWhile } from "@/components/alumni/refresh-while";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Progress } from "@/components/ui/progress";
import type { Run } from "@/lib/consent/queries/notice-runs";
import { formatRelative } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What was done for a queue, and how far what is being done has come. */
export function RunList({ runs, locale, now }: { runs: readonly Run[]; locale: Locale; now: Date }) {
  const t = translator(locale, "notices");
  if (runs.length === 0) return null;
  const isWorking = (run: Run) => run.status === "RUNNING" && run.means !== "LETTER";
  return (
    <Card title={t("runs.title")}>
      {runs.some(isWorking) && <RefreshWhile />}
      <ul className="grid gap-4 text-sm">
        {runs.map((run) => {
          const { id, means, reason, totalCount, seenCount, toldCount, createdAt } = run;
          const label = t(`runs.${means}`, { reason: reason ?? "" });
          const total = formatInteger(totalCount, locale);
          return (
            <li key={id}>
              {isWorking(run) ? (
                <Progress
                  label={label}
                  text={t("runs.progress", { seen: formatInteger(seenCount, locale), total })}
                  value={seenCount}
                  max={Math.max(totalCount, 1)}
                />
              ) : (
                <>
                  <p className="font-strong">{label}</p>
                  <p className="num text-ink-2">
                    {means === "LETTER" && run.status === "RUNNING" ? (
                      <Link href={`/${locale}/notices/letters/${id}`}>{t("runs.open")}</Link>
                    ) : (
                      t("runs.told", { told: toldCount, total })
                    )}
                  </p>
                </>
              )}
              <p className="text-xs text-ink-3">{formatRelative(createdAt, { locale, now })}</p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
