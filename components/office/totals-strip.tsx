import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import { formatInteger, formatPercent } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Totals } from "@/lib/office/queries";
import { reachParts } from "./totals-table";

/** The whole university at a glance. `hrefs` lead to the people, for readers who may see them. */
type TotalsStripProps = { totals: Totals; hrefs: { all: string; reachable: string } | null; locale: Locale };

export function TotalsStrip({ totals: { university, units }, hrefs, locale }: TotalsStripProps) {
  const t = translator(locale, "office");
  const number = (value: number) => formatInteger(value, locale);
  const share = (value: number) =>
    university.records === 0 ? "–" : formatPercent(value / university.records, locale);
  const ofAll = (value: number) =>
    t("totals.ofAll", { value: number(value), all: number(university.records) });
  const { reachable } = university;
  const appointed = units.filter(({ coordinator }) => coordinator).length;
  return (
    <StatStrip>
      <Stat
        label={t("totals.records")}
        value={number(university.records)}
        note={t("totals.inUnits", { count: units.length })}
        href={hrefs?.all}
        bar={{ parts: [{ value: 1 }], max: 1 }}
      />
      <Stat
        label={t("totals.reachable")}
        value={share(reachable)}
        note={ofAll(reachable)}
        href={hrefs?.reachable}
        bar={{ parts: reachParts(university), max: university.records }}
      />
      <Stat
        label={t("totals.fresh")}
        value={share(university.fresh)}
        note={ofAll(university.fresh)}
        bar={{ parts: [{ value: university.fresh }], max: university.records }}
      />
      <Stat
        label={t("totals.coordinators")}
        value={number(appointed)}
        note={t("totals.appointed", { count: units.length })}
        bar={{
          parts: [{ value: appointed, tone: "ok" }],
          max: units.length,
        }}
      />
    </StatStrip>
  );
}
