import { ActionForm } from "@/components/forms/action-form";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { revokeFeedAction } from "@/lib/calendar/actions";
import type { ListedFeed } from "@/lib/calendar/queries/feeds";
import { formatDate, formatRelative } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type FeedTableProps = { feeds: readonly ListedFeed[]; now: Date; locale: Locale };

/** One's secret addresses by name: the addresses themselves nobody can read again. */
export function FeedTable({ feeds, now, locale }: FeedTableProps) {
  const t = translator(locale, "calendar");
  const columns: Column<ListedFeed>[] = [
    { id: "name", label: t("feed.fieldName"), cell: ({ name }) => name },
    { id: "of", label: t("feed.of"), cell: ({ unitName }) => unitName ?? t("feed.mine") },
    { id: "created", label: t("feed.created"), cell: ({ createdAt }) => formatDate(createdAt, { locale }) },
    {
      id: "read",
      label: t("feed.lastRead"),
      cell: ({ lastReadAt }) =>
        lastReadAt ? (
          formatRelative(lastReadAt, { locale, now })
        ) : (
          <span className="text-ink-3">{t("feed.never")}</span>
        ),
    },
    {
      id: "revoke",
      label: t("feed.actions"),
      isEnd: true,
      cell: ({ id, revokedAt }) =>
        revokedAt ? (
          <Tag>{t("feed.revoked")}</Tag>
        ) : (
          <ActionForm action={revokeFeedAction}>
            <input type="hidden" name="id" value={id} />
            <SubmitButton variant="quiet" size="sm" pending={t("feed.revoking")}>
              {t("feed.revoke")}
            </SubmitButton>
          </ActionForm>
        ),
    },
  ];
  return <DataTable caption={t("feed.list")} columns={columns} rows={feeds} rowKey={({ id }) => id} />;
}
