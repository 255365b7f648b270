import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ListedRequest } from "@/lib/privacy/queries/desk";
import { isOverdue } from "@/lib/privacy/status";

type RequestTableProps = {
  requests: readonly ListedRequest[];
  show: "open" | "closed";
  locale: Locale;
  now: Date;
};

/** The requests of the desk: which right, who, until when. */
export function RequestTable({ requests, show, locale, now }: RequestTableProps) {
  const t = translator(locale, "privacy");
  const day = (date: Date | null) => (date ? formatDate(date, { locale }) : "");
  const columns: Column<ListedRequest>[] = [
    { id: "kind", label: t("desk.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
    { id: "who", label: t("desk.who"), cell: (request) => whoAsks(request, locale) },
    { id: "received", label: t("desk.received"), cell: ({ receivedAt }) => day(receivedAt) },
    show === "open"
      ? { id: "due", label: t("desk.due"), cell: ({ dueAt }) => day(dueAt) }
      : { id: "done", label: t("desk.done"), cell: ({ doneAt }) => day(doneAt) },
    {
      id: "state",
      label: t("desk.state"),
      cell: (request) => <RequestState {...{ request, locale, now }} />,
    },
  ];
  return (
    <DataTable
      caption={t("desk.caption")}
      columns={columns}
      rows={requests}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/office/privacy/${id}`}
    />
  );
}

/** The person's name; after an erasure nobody's. */
export function whoAsks({ name, alumnusId, userId }: Omit<ListedRequest, "message">, locale: Locale): string {
  const t = translator(locale, "privacy");
  return name ?? t(alumnusId || userId ? "desk.nobody" : "desk.unknown");
}

type RequestStateProps = {
  request: Pick<ListedRequest, "status" | "dueAt" | "extension">;
  locale: Locale;
  now: Date;
};

export function RequestState({ request, locale, now }: RequestStateProps) {
  const t = translator(locale, "privacy");
  if (isOverdue(request, now)) return <Tag tone="late">{t("desk.overdue")}</Tag>;
  if (request.status === "OPEN" && request.extension) return <Tag tone="wait">{t("desk.extended")}</Tag>;
  const tone = { OPEN: "info", DONE: "ok", REFUSED: "plain", WITHDRAWN: "plain" } as const;
  return <Tag tone={tone[request.status]}>{t(`status.${request.status}`)}</Tag>;
}
