import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { formatRelative } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ListedNews } from "@/lib/sections/queries/news";
import { type NewsStatus, newsStatus } from "@/lib/sections/status";

const TONE: Record<NewsStatus, Tone> = { DRAFT: "wait", PUBLISHED: "ok", WITHDRAWN: "plain" };

type NewsTableProps = { news: readonly ListedNews[]; now: Date; locale: Locale };

/** What somebody wrote for the public pages, and how it stands. */
export function NewsTable({ news, now, locale }: NewsTableProps) {
  const t = translator(locale, "sections");
  const columns: Column<ListedNews>[] = [
    { id: "title", label: t("newsPage.titles"), cell: ({ title }) => title },
    { id: "unit", label: t("table.unit"), cell: ({ unitName }) => unitName ?? t("university") },
    {
      id: "status",
      label: t("table.status"),
      cell: (item) => <NewsTag status={newsStatus(item)} locale={locale} />,
    },
    {
      id: "languages",
      label: t("table.languages"),
      cell: ({ titles }) =>
        Object.keys(titles ?? {})
          .join(", ")
          .toUpperCase(),
    },
    {
      id: "when",
      label: t("newsPage.when"),
      isEnd: true,
      cell: ({ publishedAt, withdrawnAt, createdAt }) =>
        formatRelative(withdrawnAt ?? publishedAt ?? createdAt, { locale, now }),
    },
  ];
  return (
    <DataTable
      caption={t("newsPage.title")}
      columns={columns}
      rows={news}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/news/${id}`}
    />
  );
}

export function NewsTag({ status, locale }: { status: NewsStatus; locale: Locale }) {
  return <Tag tone={TONE[status]}>{translator(locale, "sections")(`newsStatus.${status}`)}</Tag>;
}
