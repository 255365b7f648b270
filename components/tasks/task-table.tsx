import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ListedTask } from "@/lib/tasks/queries/list-tasks";
import type { TaskSearch } from "@/lib/tasks/schema";

type TaskTableProps = { tasks: readonly ListedTask[]; search: TaskSearch; locale: Locale };

/** What is to be done, by whom, by when; of ended ones when. */
export function TaskTable({ tasks, search, locale }: TaskTableProps) {
  const t = translator(locale, "tasks");
  const columns: (Column<ListedTask> | false)[] = [
    { id: "title", label: t("columns.title"), cell: ({ title }) => title },
    search.view !== "mine" && {
      id: "owner",
      label: t("columns.owner"),
      cell: ({ ownerName }) => ownerName,
    },
    {
      id: "unit",
      label: t("columns.unit"),
      cell: ({ unitName }) => unitName && <span className="text-ink-2">{unitName}</span>,
    },
    search.state === "open"
      ? { id: "due", label: t("columns.due"), cell: (task) => <TaskDay task={task} locale={locale} /> }
      : {
          id: "ended",
          label: t("columns.ended"),
          cell: ({ doneAt }) => doneAt && formatDate(doneAt, { locale }),
        },
  ];
  return (
    <DataTable
      caption={t("title")}
      columns={columns.filter((column) => column !== false)}
      rows={tasks}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/tasks/${id}`}
    />
  );
}

/** By when; in words that it is late. */
export function TaskDay({ task, locale }: { task: ListedTask; locale: Locale }) {
  const t = translator(locale, "tasks");
  if (!task.dueOn) return <span className="text-ink-3">{t("noDay")}</span>;
  return (
    <span className="num inline-flex flex-wrap items-center gap-2">
      {formatDate(task.dueOn, { locale })}
      {task.isLate && <Tag tone="late">{t("late")}</Tag>}
    </span>
  );
}
