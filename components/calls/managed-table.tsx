import { DataTable } from "@/components/ui/data-table";
import type { ManagedCall } from "@/lib/calls/queries/calls";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { CallStatusTag } from "./call-words";

/** The calls of the desk: when, how many of the places are taken, who waits. */
export function ManagedTable({ calls, locale }: { calls: readonly ManagedCall[]; locale: Locale }) {
  const t = translator(locale, "calls");
  return (
    <DataTable
      caption={t("desk.title")}
      rows={calls}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/calls/manage/${id}`}
      columns={[
        {
          id: "title",
          label: t("fields.title"),
          cell: ({ title, kind, unitName }) => (
            <>
              {title}
              <span className="block text-sm font-normal text-ink-3">
                {[t(`kinds.${kind}`), unitName].filter(Boolean).join(" · ")}
              </span>
            </>
          ),
        },
        {
          id: "when",
          label: t("fields.day"),
          cell: ({ when }) => <span className="num">{when ?? "–"}</span>,
        },
        {
          id: "for",
          label: t("fields.audience"),
          cell: ({ audience }) => t(`audiences.${audience as "ALUMNI"}`),
        },
        {
          id: "taken",
          label: t("fields.placeCount"),
          isEnd: true,
          cell: ({ taken, placeCount, waiting }) => (
            <span className="num">
              {t("desk.taken", { taken, count: placeCount })}
              {waiting > 0 && (
                <span className="block text-sm text-ink-3">{t("desk.waits", { count: waiting })}</span>
              )}
            </span>
          ),
        },
        {
          id: "status",
          label: t("fields.status"),
          cell: ({ status }) => <CallStatusTag status={status} locale={locale} />,
        },
      ]}
    />
  );
}
