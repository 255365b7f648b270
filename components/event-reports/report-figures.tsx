import { Notice } from "@/components/ui/notice";
import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import { classText } from "@/lib/event-reports/figure-text";
import type { EventReport } from "@/lib/event-reports/queries/get-report";
import { formatInteger, formatPercent } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { CountCard } from "./count-card";

/** The numbers of an event: in all, by faculty, by class and by role. */
export function ReportFigures({ report, locale }: { report: EventReport; locale: Locale }) {
  const t = translator(locale, "eventReports");
  const events = translator(locale, "events");
  const { signedUp, came, walkIns } = report;
  const number = (count: number) => formatInteger(count, locale);
  const fromSignedUp = came - walkIns;
  return (
    <>
      {came === 0 && (
        <Notice tone="info" title={t("nobody.title")} className="mb-5">
          {t("nobody.sentence")}
        </Notice>
      )}
      <StatStrip>
        <Stat label={t("figure.signedUp")} value={number(signedUp)} />
        <Stat
          label={t("figure.came")}
          value={number(came)}
          note={signedUp > 0 && formatPercent(fromSignedUp / signedUp, locale)}
          bar={{ parts: [{ value: fromSignedUp, tone: "ok" }], max: signedUp }}
        />
        <Stat label={t("figure.noShows")} value={number(report.noShows)} />
        <Stat label={t("figure.walkIns")} value={number(walkIns)} />
        {report.online > 0 && <Stat label={t("figure.online")} value={number(report.online)} />}
        <Stat label={t("figure.firstTimers")} value={number(report.firstTimers)} />
        <Stat label={t("figure.hours")} value={number(report.hours)} />
      </StatStrip>
      {came > 0 && (
        <div className="mb-6 grid items-start gap-6 lg:grid-cols-2">
          <CountCard
            title={t("by.unit")}
            note={t("by.unitNote")}
            empty={t("by.none")}
            rows={report.byUnit.map(({ key, name, count }) => ({ key, name, count }))}
            locale={locale}
          />
          <div className="grid gap-6">
            <CountCard
              title={t("by.class")}
              note={t("by.classNote")}
              empty={t("by.none")}
              rows={report.byClass.map((line) => ({ ...line, name: classText(line, locale) }))}
              locale={locale}
            />
            <CountCard
              title={t("by.role")}
              empty={t("by.none")}
              rows={[
                ...report.byKind.map(({ key, count }) => ({ key, name: t(`kind.${key}`), count })),
                ...report.makers.map(({ kind, count }) => ({
                  key: kind,
                  name: events(`role.${kind}`),
                  count,
                })),
              ]}
              locale={locale}
            />
          </div>
        </div>
      )}
    </>
  );
}
