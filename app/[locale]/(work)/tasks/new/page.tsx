import { ActionForm } from "@/components/forms/action-form";
import { OwnerField, TaskFields, taskLabels } from "@/components/tasks/task-fields";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { createTaskAction } from "@/lib/tasks/actions";
import { taskPolicy } from "@/lib/tasks/policy";
import { listPossibleOwners } from "@/lib/tasks/queries/colleagues";
import { listOwnUnits } from "@/lib/units/queries";

/** Giving somebody something to do. */
export default page({
  can: taskPolicy.create,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "tasks");
    const me = ctx.actor.kind === "user" ? { value: ctx.actor.userId } : {};
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/tasks`}>{t("title")}</Link>}
          title={t("newTitle")}
          sentence={t("newSentence")}
        />
        <Card className="max-w-3xl">
          <ActionForm action={createTaskAction} fields={taskLabels(locale)} className="grid gap-5">
            <OwnerField
              owners={await listPossibleOwners(ctx)}
              {...me}
              label={t("fields.ownerId")}
              locale={locale}
            />
            <TaskFields
              units={await listOwnUnits(ctx, locale)}
              hasWhole={ctx.scope.reach === "all"}
              locale={locale}
            />
            <SubmitButton pending={t("giving")} className="justify-self-start">
              {t("give")}
            </SubmitButton>
          </ActionForm>
        </Card>
      </>
    );
  },
});
