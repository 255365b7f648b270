import { countryName } from "@/components/alumni/facet-words";
import { DataTable } from "@/components/ui/data-table";
import type { ListedAmbassador } from "@/lib/ambassadors/queries/list-ambassadors";
import type { View } from "@/lib/ambassadors/status";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { StatusTags } from "./status-tags";

type AmbassadorTableProps = { ambassadors: readonly ListedAmbassador[]; view: View; locale: Locale };

/** Who is in the programme; on the way in since when, in office until when. */
export function AmbassadorTable({ ambassadors, view, locale }: AmbassadorTableProps) {
  const t = translator(locale, "ambassadors");
  const day = (date: Date | null) => <span className="num">{date ? formatDate(date, { locale }) : "–"}</span>;
  return (
    <DataTable
      caption={t("list.title")}
      rows={ambassadors}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/ambassadors/manage/${id}`}
      columns={[
        {
          id: "name",
          label: t("fields.name"),
          cell: ({ name, theme }) => (
            <>
              {name}
              {theme && <span className="block text-sm font-normal text-ink-3">{theme}</span>}
            </>
          ),
        },
        {
          id: "status",
          label: t("list.state"),
          cell: ({ status, standing }) => <StatusTags status={status} standing={standing} locale={locale} />,
        },
        { id: "kind", label: t("fields.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
        {
          id: "place",
          label: t("list.place"),
          cell: ({ city, country }) =>
            [city, country && countryName(country, locale)].filter(Boolean).join(", ") || "–",
        },
        {
          id: "unit",
          label: t("fields.unit"),
          cell: ({ unitName }) => <span className="text-ink-2">{unitName ?? t("fields.noUnit")}</span>,
        },
        view === "pipeline"
          ? { id: "since", label: t("list.since"), cell: ({ createdAt }) => day(createdAt) }
          : view === "serving"
            ? { id: "until", label: t("list.until"), cell: ({ endsOn }) => day(endsOn) }
            : { id: "ended", label: t("list.ended"), cell: ({ endedAt, endsOn }) => day(endedAt ?? endsOn) },
      ]}
    />
  );
}
