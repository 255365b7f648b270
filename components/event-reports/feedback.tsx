import { Bar } from "@/components/ui/bar";
import { Card } from "@/components/ui/card";
import { scoreText } from "@/lib/event-reports/figure-text";
import type { EventReport } from "@/lib/event-reports/queries/get-report";
import { FEWEST_ANSWERS } from "@/lib/event-reports/status";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What those who came thought, without names; of few answers only how many there are. */
export function Feedback({ report, locale }: { report: EventReport; locale: Locale }) {
  const t = translator(locale, "eventReports");
  const { prompt, event } = report;
  const { count, shown } = report.feedback;
  return (
    <Card title={t("feedback.title")}>
      <p className="max-w-prose text-ink-2">{prompt || t("feedback.prompt")}</p>
      {shown ? (
        <div className="mt-4 grid gap-x-10 gap-y-6 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
          <div>
            <p className="font-strong">{scoreText({ count, average: shown.average }, locale)}</p>
            <dl className="num mt-3 grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1.5 text-sm">
              {shown.scores.toReversed().map(({ score, count: given }) => (
                <div key={score} className="col-span-3 grid grid-cols-subgrid items-center">
                  <dt>{formatInteger(score, locale)}</dt>
                  <dd>
                    <Bar parts={[{ value: given, tone: "ok" }]} max={count} />
                  </dd>
                  <dd className="text-right">{formatInteger(given, locale)}</dd>
                </div>
              ))}
            </dl>
          </div>
          {shown.texts.length > 0 && (
            <ul className="divide-y">
              {shown.texts.map((text, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: words without a name have no other identity
                <li key={at} className="max-w-prose py-3 font-serif whitespace-pre-line first:pt-0">
                  {text}
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : (
        <p className="mt-3">
          {t("feedback.tooFew", { count })} {t("feedback.tooFewWhy", { fewest: FEWEST_ANSWERS })}
        </p>
      )}
      {!event.thankedAt && <p className="mt-4 text-sm text-ink-3">{t("feedback.notYet")}</p>}
    </Card>
  );
}
