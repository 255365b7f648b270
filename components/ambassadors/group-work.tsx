import { ActionForm } from "@/components/forms/action-form";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { giveGroupTaskAction, removeGroupPaperAction } from "@/lib/ambassadors/actions/groups";
import type { GroupWork } from "@/lib/ambassadors/queries/group-work";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type WorkProps = { bodyId: string; work: GroupWork; isOpen: boolean; locale: Locale };

/** The papers that a body shares: to be saved by whoever belongs to it. */
export function GroupPapers({ bodyId, work, isOpen, locale }: WorkProps) {
  const t = translator(locale, "ambassadors");
  return (
    <Card title={t("papers.title")}>
      {work.papers.length === 0 ? (
        <p className="text-sm text-ink-2">{t("papers.none")}</p>
      ) : (
        <ul className="grid gap-2 text-sm">
          {work.papers.map(({ id, name, at, by, mayRemove }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 border-t pt-2 first:border-t-0">
              <a href={`/api/body-papers/${id}`} className="min-w-0 flex-1 basis-48 break-words">
                {name}
              </a>
              <span className="num text-ink-3">
                {[formatDate(at, { locale }), by].filter(Boolean).join(" · ")}
              </span>
              {mayRemove && (
                <ActionForm action={removeGroupPaperAction} className="print:hidden">
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton
                    size="sm"
                    variant="quiet"
                    pending="…"
                    aria-label={t("papers.removeOf", { name })}
                  >
                    {t("papers.remove")}
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <form
          action={`/api/bodies/${bodyId}/papers?locale=${locale}`}
          method="post"
          encType="multipart/form-data"
          className="mt-4 flex flex-wrap items-end gap-3 border-t pt-4 print:hidden"
        >
          <label className="min-w-0 flex-1 basis-56 text-sm font-strong">
            {t("papers.file")}
            <input type="file" name="file" required className="control mt-1 font-normal" />
          </label>
          <SubmitButton variant="default" pending={t("papers.sending")}>
            {t("papers.add")}
          </SubmitButton>
        </form>
      )}
    </Card>
  );
}

/** What members of a body have to do; whoever runs it gives more. */
export function GroupTasks({ bodyId, work, isOpen, runs, locale }: WorkProps & { runs: boolean }) {
  const t = translator(locale, "ambassadors");
  return (
    <Card title={t("tasks.title")}>
      {work.tasks.length === 0 ? (
        <p className="text-sm text-ink-2">{t("tasks.none")}</p>
      ) : (
        <ul className="grid gap-2 text-sm">
          {work.tasks.map(({ id, title, ownerName, dueOn, status, isOwn, isLate }) => (
            <li
              key={id}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t pt-2 first:border-t-0"
            >
              <span className="min-w-0 flex-1 basis-48">
                {isOwn || runs ? <Link href={`/${locale}/tasks/${id}`}>{title}</Link> : title}
                <span className="num block text-ink-3">
                  {[ownerName, dueOn && formatDate(dueOn, { locale })].filter(Boolean).join(" · ")}
                </span>
              </span>
              <Tag tone={status === "DONE" ? "ok" : isLate ? "late" : "plain"}>
                {t(isLate ? "tasks.late" : `tasks.states.${status}`)}
              </Tag>
            </li>
          ))}
        </ul>
      )}
      {isOpen && runs && work.owners.length > 0 && (
        <ActionForm
          action={giveGroupTaskAction}
          fields={{ title: t("tasks.what"), memberId: t("tasks.who"), dueOn: t("tasks.when") }}
          className="mt-4 grid gap-4 border-t pt-4 print:hidden"
        >
          <input type="hidden" name="id" value={bodyId} />
          <FormText name="title" id="task-title" label={t("tasks.what")} maxLength={200} required />
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <FormSelect
              name="memberId"
              label={t("tasks.who")}
              options={work.owners.map(({ id, name }) => ({ value: id, label: name }))}
              required
            />
            <FormText
              name="dueOn"
              type="date"
              label={t("tasks.when")}
              optional={translator(locale, "common")("optional")}
            />
          </div>
          <SubmitButton
            variant="default"
            pending={translator(locale, "common")("saving")}
            className="justify-self-start"
          >
            {t("tasks.give")}
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
