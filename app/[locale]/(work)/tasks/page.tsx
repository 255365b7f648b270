import { TaskFilter } from "@/components/tasks/task-filter";
import { TaskTable } from "@/components/tasks/task-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { TableKeys } from "@/components/ui/table-keys";
import { Tabs } from "@/components/ui/tabs";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { taskPolicy } from "@/lib/tasks/policy";
import { listPossibleOwners } from "@/lib/tasks/queries/colleagues";
import { countTasks, listTasks } from "@/lib/tasks/queries/list-tasks";
import { TASK_VIEWS, type TaskSearch, taskSearch } from "@/lib/tasks/schema";
import { listOwnUnits } from "@/lib/units/queries";

/** What is to be done: the reader's own, of the own units, and for the office everybody's. */
export default page({
  can: taskPolicy.list,
  search: taskSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "tasks");
    const counts = await countTasks(ctx);
    const { tasks, next } = await listTasks(ctx, search, locale);
    const isOffice = ctx.scope.reach === "all";
    const views = TASK_VIEWS.filter((view) =>
      view === "mine" ? true : view === "all" ? isOffice : !isOffice && ctx.scope.unitIds.length > 0,
    );
    const hrefOf = (change: Partial<TaskSearch>) => `/${locale}/tasks?${queryOf({ ...search, ...change })}`;
    return (
      <>
        <PageHead
          title={t("title")}
          sentence={t("sentence", { open: counts.mine, late: counts.late })}
          actions={
            may(ctx.actor, taskPolicy.create) && (
              <ButtonLink href={`/${locale}/tasks/new`} variant="primary">
                {t("add")}
              </ButtonLink>
            )
          }
        />
        <Card flush>
          {views.length > 1 && (
            <Tabs
              label={t("title")}
              tabs={views.map((view) => ({
                href: `/${locale}/tasks?view=${view}`,
                label: t(`views.${view}`),
                count: formatInteger(counts[view], locale),
                isCurrent: view === search.view,
              }))}
            />
          )}
          <TaskFilter
            search={search}
            units={await listOwnUnits(ctx, locale)}
            owners={search.view === "mine" ? [] : await listPossibleOwners(ctx)}
            locale={locale}
          />
          {tasks.length === 0 ? (
            <EmptyState title={t("empty.title")} sentence={t(`empty.${search.view}`)} />
          ) : (
            <TaskTable tasks={tasks} search={search} locale={locale} />
          )}
          {(search.after || next) && (
            <Pager
              previousHref={search.after ? hrefOf({ after: undefined }) : undefined}
              nextHref={next ? hrefOf({ after: next }) : undefined}
              labels={{ nav: t("pages"), previous: t("first"), next: t("next") }}
            />
          )}
        </Card>
        <TableKeys />
      </>
    );
  },
});

function queryOf(search: TaskSearch): string {
  const set = Object.entries(search).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return new URLSearchParams(set).toString();
}
