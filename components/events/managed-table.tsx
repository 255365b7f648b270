import { DataTable } from "@/components/ui/data-table";
import type { ListedEvent } from "@/lib/events/queries/list-managed";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { PhaseTag } from "./phase-tag";

type ManagedTableProps = { events: readonly ListedEvent[]; isTemplates: boolean; locale: Locale };

/** Events that somebody organizes, with how many places are gone; templates by what they are for. */
export function ManagedTable({ events, isTemplates, locale }: ManagedTableProps) {
  const t = translator(locale, "events");
  return (
    <DataTable
      caption={t("manage.title")}
      rows={events}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/events/manage/${id}`}
      columns={[
        {
          id: "title",
          label: t("manage.event"),
          cell: ({ title, kind, isSeries }) => (
            <>
              {title}
              <span className="block text-sm font-normal text-ink-3">
                {[t(`kind.${kind}`), isSeries && t("manage.ofSeries")].filter(Boolean).join(" · ")}
              </span>
            </>
          ),
        },
        { id: "unit", label: t("list.unit"), cell: ({ unitName }) => unitName ?? t("university") },
        ...(isTemplates
          ? []
          : [
              {
                id: "when",
                label: t("manage.when"),
                cell: ({ days, hours }: ListedEvent) => (
                  <span className="num">
                    {days}
                    <span className="block text-sm text-ink-3">{hours}</span>
                  </span>
                ),
              },
              {
                id: "taken",
                label: t("manage.taken"),
                isEnd: true,
                cell: ({ taken, capacity, waiting }: ListedEvent) => (
                  <span className="num">
                    {capacity === null
                      ? formatInteger(taken, locale)
                      : t("manage.takenOf", { taken, capacity })}
                    {waiting > 0 && (
                      <span className="block text-sm text-ink-3">{t("waiting", { count: waiting })}</span>
                    )}
                  </span>
                ),
              },
              {
                id: "state",
                label: t("manage.state"),
                cell: (event: ListedEvent) => <PhaseTag event={{ ...event, left: null }} locale={locale} />,
              },
            ]),
      ]}
    />
  );
}
