import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { Conversation } from "@/lib/directory/queries/conversations";
import { formatRelative } from "@/lib/format/dates";
import { displayName, type PersonName } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A correspondent's name, or words for somebody who cannot be named. */
export function correspondentName(name: PersonName | null, locale: Locale): string {
  return name ? displayName(name, { locale }) : translator(locale, "directory")("messages.gone");
}

type ConversationListProps = { conversations: readonly Conversation[]; now: Date; locale: Locale };

/** With whom, about what, since when. */
export function ConversationList({ conversations, now, locale }: ConversationListProps) {
  const t = translator(locale, "directory");
  const columns: Column<Conversation>[] = [
    {
      id: "name",
      label: t("columns.name"),
      cell: ({ name, unread }) => (
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{correspondentName(name, locale)}</span>
          {unread > 0 && <Tag tone="ok">{t("messages.new", { count: unread })}</Tag>}
        </span>
      ),
    },
    { id: "subject", label: t("write.subject"), cell: ({ subject }) => subject },
    {
      id: "sent",
      label: t("reports.sent"),
      cell: ({ sentAt }) => <span className="text-ink-2">{formatRelative(sentAt, { locale, now })}</span>,
    },
  ];
  return (
    <DataTable
      caption={t("messages.title")}
      columns={columns}
      rows={conversations}
      rowKey={({ message }) => message}
      rowHref={({ message }) => `/${locale}/me/messages?message=${message}`}
    />
  );
}
