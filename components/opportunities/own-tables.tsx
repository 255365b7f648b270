import { DataTable } from "@/components/ui/data-table";
import { formatDate } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { PostedRow, SentRow } from "@/lib/opportunities/queries/list";
import { LetterTag, OfferTag } from "./tags";

/** What the reader offers: how each stands, and how many have written. */
export function PostedTable({ rows, locale }: { rows: readonly PostedRow[]; locale: Locale }) {
  const t = translator(locale, "opportunities");
  return (
    <DataTable
      caption={t("mine.posted")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/opportunities/mine/${id}`}
      columns={[
        {
          id: "title",
          label: t("fields.title"),
          cell: ({ title, kind, employer }) => (
            <>
              {title}
              <span className="block text-sm font-normal text-ink-3">
                {t(`kinds.${kind}`)} · {employer}
              </span>
            </>
          ),
        },
        {
          id: "letters",
          label: t("mine.letters"),
          isEnd: true,
          cell: ({ letters, unread }) => (
            <span className="num">
              {formatInteger(letters, locale)}
              {unread > 0 && (
                <span className="block text-sm text-ink-3">{t("mine.unread", { count: unread })}</span>
              )}
            </span>
          ),
        },
        {
          id: "until",
          label: t("facts.shownUntil"),
          cell: ({ expiresOn }) => (
            <span className="num">{expiresOn ? formatDate(expiresOn, { locale }) : "–"}</span>
          ),
        },
        {
          id: "status",
          label: t("fields.status"),
          cell: ({ status }) => <OfferTag status={status} locale={locale} />,
        },
      ]}
    />
  );
}

/** The letters that the reader sent. */
export function SentTable({ rows, locale }: { rows: readonly SentRow[]; locale: Locale }) {
  const t = translator(locale, "opportunities");
  return (
    <DataTable
      caption={t("mine.sent")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ opportunityId }) => `/${locale}/opportunities/${opportunityId}`}
      columns={[
        {
          id: "title",
          label: t("fields.title"),
          cell: ({ title, employer }) => (
            <>
              {title}
              <span className="block text-sm font-normal text-ink-3">{employer}</span>
            </>
          ),
        },
        {
          id: "sent",
          label: t("letters.sentOn"),
          cell: ({ sentAt }) => <span className="num">{formatDate(sentAt, { locale })}</span>,
        },
        {
          id: "status",
          label: t("fields.status"),
          cell: ({ status }) => <LetterTag status={status} locale={locale} />,
        },
      ]}
    />
  );
}
