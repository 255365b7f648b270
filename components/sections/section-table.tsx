import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { KeptUnit } from "@/lib/sections/queries/kept-units";
import { type SectionStatus, sectionStatus } from "@/lib/sections/status";

const TONE: Record<SectionStatus, Tone> = { EMPTY: "plain", DRAFT: "wait", PUBLISHED: "ok" };

/** The sections that somebody keeps, and how far each is. */
export function SectionTable({ units, locale }: { units: readonly KeptUnit[]; locale: Locale }) {
  const t = translator(locale, "sections");
  const columns: Column<KeptUnit>[] = [
    { id: "unit", label: t("table.unit"), cell: ({ name }) => name },
    {
      id: "status",
      label: t("table.status"),
      cell: ({ section }) => <StatusTag status={sectionStatus(section)} locale={locale} />,
    },
    {
      id: "languages",
      label: t("table.languages"),
      cell: ({ section }) =>
        Object.keys(section?.intro ?? {})
          .join(", ")
          .toUpperCase(),
    },
    {
      id: "sites",
      label: t("table.sites"),
      cell: ({ section }) =>
        section?.embedOrigins.map((origin) => origin.slice("https://".length)).join(", "),
    },
    {
      id: "news",
      label: t("news"),
      isEnd: true,
      cell: ({ newsCount }) => formatInteger(newsCount, locale),
    },
  ];
  return (
    <DataTable
      caption={t("table.caption")}
      columns={columns}
      rows={units}
      rowKey={({ code }) => code}
      rowHref={({ code }) => `/${locale}/section/${code}`}
    />
  );
}

export function StatusTag({ status, locale }: { status: SectionStatus; locale: Locale }) {
  return <Tag tone={TONE[status]}>{translator(locale, "sections")(`status.${status}`)}</Tag>;
}
