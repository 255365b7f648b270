import { ActionForm } from "@/components/forms/action-form";
import { BothVersions } from "@/components/forms/both-versions";
import { TaskFields, taskFieldList, taskLabels } from "@/components/tasks/task-fields";
import { EndTask, HandTask, ReopenTask } from "@/components/tasks/task-moves";
import { TaskDay } from "@/components/tasks/task-table";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { editTaskAction } from "@/lib/tasks/actions";
import { taskPolicy } from "@/lib/tasks/policy";
import { listPossibleOwners } from "@/lib/tasks/queries/colleagues";
import { getTask } from "@/lib/tasks/queries/list-tasks";
import { storedTask } from "@/lib/tasks/queries/stored-version";
import { taskParams } from "@/lib/tasks/schema";
import { listOwnUnits } from "@/lib/units/queries";

/** One task: what it is, and everything that can become of it. */
export default page({
  can: taskPolicy.list,
  params: taskParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "tasks");
    const common = translator(locale, "common");
    const task = await getTask(ctx, params.id, locale);
    const isWritable = task.status === "OPEN" && task.mayChange;
    const stored = await storedTask(ctx, task.id, locale);
    const mayHand = may(ctx.actor, taskPolicy.create);
    const { unitId, unitName } = task;
    const own = await listOwnUnits(ctx, locale);
    const isForeign = unitId !== null && own.every(({ id }) => id !== unitId);
    const units = isForeign ? [{ id: unitId, name: unitName ?? "" }, ...own] : own;
    const others = mayHand
      ? (await listPossibleOwners(ctx)).filter(({ userId }) => userId !== task.ownerId)
      : [];
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/tasks`}>{t("title")}</Link>}
          title={task.title}
          sentence={<Tag tone={STATUS_TONE[task.status]}>{t(`status.${task.status}`)}</Tag>}
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          <div className="grid gap-6">
            <Card>
              {task.detail && <p className="mb-4 whitespace-pre-line">{task.detail}</p>}
              <DescriptionList
                items={[
                  { term: t("owner"), value: task.ownerName },
                  { term: t("due"), value: <TaskDay task={task} locale={locale} /> },
                  ...(task.unitName ? [{ term: t("unit"), value: task.unitName }] : []),
                  { term: t("given"), value: formatDate(task.createdAt, { locale }) },
                ]}
              />
              {task.from && (
                <p className="mt-4 text-sm">
                  <Link href={`/${locale}${task.from.href}`}>
                    {t(`from.${task.from.kind}`, { text: task.from.text })}
                  </Link>
                </p>
              )}
              {task.outcome && task.status !== "OPEN" && (
                <p className="mt-4 border-l-2 pl-3 text-sm whitespace-pre-line">
                  <span className="block text-ink-3">{t(`outcome.${task.status}`)}</span>
                  {task.outcome}
                </p>
              )}
            </Card>
            {isWritable && (
              <Card title={t("facts")}>
                <ActionForm action={editTaskAction} fields={taskLabels(locale)} className="grid gap-5">
                  <input type="hidden" name="id" value={task.id} />
                  <BothVersions
                    stored={stored}
                    url={`/api/tasks/${task.id}/version?locale=${locale}`}
                    fields={taskFieldList(units, locale)}
                  />
                  <TaskFields
                    value={task}
                    units={units}
                    hasWhole={task.unitId === null || ctx.scope.reach === "all"}
                    locale={locale}
                  />
                  <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
                    {common("save")}
                  </SubmitButton>
                </ActionForm>
              </Card>
            )}
          </div>
          <div className="grid gap-6">
            {isWritable ? (
              <>
                <EndTask task={task} move="done" locale={locale} />
                {others.length > 0 && <HandTask task={task} owners={others} locale={locale} />}
                <EndTask task={task} move="drop" locale={locale} />
              </>
            ) : (
              task.mayChange && (
                <Card>
                  <ReopenTask task={task} locale={locale} />
                </Card>
              )
            )}
          </div>
        </div>
      </>
    );
  },
});

const STATUS_TONE = { OPEN: "wait", DONE: "ok", DROPPED: "plain" } as const;
