import { DataTable } from "@/components/ui/data-table";
import { formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ListedOwn } from "@/lib/registrations/queries/own";
import { RegistrationTag } from "./state-tag";

/** The own places and turns. */
export function OwnList({
  rows,
  caption,
  locale,
}: {
  rows: readonly ListedOwn[];
  caption: string;
  locale: Locale;
}) {
  const t = translator(locale, "registrations");
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/me/events/${id}`}
      columns={[
        {
          id: "event",
          label: t("list.event"),
          cell: ({ title, session }) => (
            <>
              {title}
              {session && <span className="block text-sm font-normal text-ink-3">{session}</span>}
            </>
          ),
        },
        { id: "when", label: t("fact.when"), cell: ({ when }) => <span className="num">{when}</span> },
        { id: "where", label: t("fact.where"), cell: ({ place }) => place ?? "–" },
        { id: "party", label: t("fact.party"), cell: ({ partySize }) => t("heads", { count: partySize }) },
        {
          id: "status",
          label: t("list.status"),
          cell: ({ status, heldUntil, zone }) => (
            <>
              <RegistrationTag status={status} locale={locale} />
              {heldUntil && (
                <span className="num mt-1 block text-sm text-ink-2">
                  {t("list.until", { until: formatDateTime(heldUntil, { locale, zone }) })}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
