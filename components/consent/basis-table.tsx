import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { CHANNELS, isUse } from "@/lib/consent/purposes";
import type { PurposeRow } from "@/lib/consent/queries/list-configuration";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** For what the university writes, by which channel, on which basis. */
export function BasisTable({ rows, locale }: { rows: readonly PurposeRow[]; locale: Locale }) {
  const t = translator(locale, "consent");
  const columns: Column<PurposeRow>[] = [
    { id: "purpose", label: t("office.purpose"), cell: ({ purpose }) => t(`purposes.${purpose}`) },
    ...CHANNELS.map((channel) => ({
      id: channel,
      label: t(`channels.${channel}`),
      cell: ({ purpose, bases }: PurposeRow) => {
        const basis = bases.get(channel);
        if (basis) return t(`bases.${basis}`);
        return (
          <span className="text-ink-3">{isUse(purpose) && channel !== "IN_APP" ? "" : t("bases.none")}</span>
        );
      },
    })),
    {
      id: "wording",
      label: t("office.textColumn"),
      cell: ({ wording }) =>
        wording ? (
          t("office.version", { version: wording.version, date: formatDate(wording.createdAt, { locale }) })
        ) : (
          <span className="text-ink-3">{t("office.noText")}</span>
        ),
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={t("office.caption")}
        columns={columns}
        rows={rows}
        rowKey={({ purpose }) => purpose}
        rowHref={({ purpose }) => `/${locale}/office/consent/${purpose}`}
      />
    </Card>
  );
}
