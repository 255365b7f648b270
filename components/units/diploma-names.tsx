import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tabs } from "@/components/ui/tabs";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { DiplomaName } from "@/lib/units/figures";

type DiplomaNamesProps = { rows: readonly DiplomaName[]; view: "then" | "now"; href: string; locale: Locale };

/** A unit's degrees, as the unit was named then or as the university is structured now. */
export function DiplomaNames({ rows, view, href, locale }: DiplomaNamesProps) {
  const t = translator(locale, "units");
  const columns: Column<DiplomaName>[] = [
    {
      id: "name",
      label: t("name"),
      cell: ({ name }) => <span className="font-strong">{name}</span>,
    },
    {
      id: "years",
      label: t("diplomas.years"),
      cell: ({ firstYear, lastYear }) =>
        firstYear === null ? (
          <span className="text-ink-3">–</span>
        ) : firstYear === lastYear ? (
          firstYear
        ) : (
          `${firstYear}–${lastYear}`
        ),
    },
    {
      id: "count",
      label: t("diplomas.degrees"),
      isEnd: true,
      cell: ({ count }) => formatInteger(count, locale),
    },
  ];
  return (
    <Card flush title={t("diplomas.title")}>
      <Tabs
        label={t("diplomas.title")}
        tabs={(["then", "now"] as const).map((names) => ({
          href: `${href}?names=${names}`,
          label: t(`diplomas.${names}`),
          isCurrent: names === view,
        }))}
      />
      {rows.length > 0 ? (
        <DataTable caption={t("diplomas.title")} columns={columns} rows={rows} rowKey={({ name }) => name} />
      ) : (
        <p className="px-5 py-6 text-sm text-ink-2">{t("diplomas.none")}</p>
      )}
    </Card>
  );
}
