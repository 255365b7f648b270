import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import { formatInteger, formatPercent } from "@/lib/format/numbers";
import { type Funnel, STAGES, type Stage, wholeOf } from "@/lib/funnel/stages";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type FunnelStripProps = {
  funnel: Funnel;
  /** To the people of a stage, for readers who may see them. */
  hrefs: Partial<Record<Stage, string>>;
  locale: Locale;
};

/** From everybody who graduated to those who take part, each stage as a part of the widest. */
export function FunnelStrip({ funnel, hrefs, locale }: FunnelStripProps) {
  const t = translator(locale, "funnel");
  const whole = wholeOf(funnel);
  return (
    <StatStrip>
      {STAGES.map((stage) => {
        const value = funnel[stage];
        return (
          <Stat
            key={stage}
            label={t(`stages.${stage}`)}
            value={value === null ? "–" : formatInteger(value, locale)}
            note={value === null ? t("notEntered") : noteOf(stage, funnel, locale)}
            href={hrefs[stage]}
            bar={{ parts: [{ value: value ?? 0 }], max: whole }}
          />
        );
      })}
    </StatStrip>
  );
}

/** Records as a share of the graduates, what comes after as a share of the records. */
export function noteOf(stage: Stage, { graduates, ...funnel }: Funnel, locale: Locale): string | undefined {
  const t = translator(locale, "funnel");
  if (stage === "graduates") return undefined;
  if (stage === "records")
    return graduates
      ? t("ofGraduates", { share: formatPercent(Math.min(1, funnel.records / graduates), locale) })
      : undefined;
  return funnel.records > 0
    ? t("ofRecords", { share: formatPercent(funnel[stage] / funnel.records, locale) })
    : undefined;
}
