import { ActionForm } from "@/components/forms/action-form";
import { FormChoices } from "@/components/forms/form-choices";
import { FormText, FormTextArea } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { addGroupAction, changeGroupAction, removeGroupAction } from "@/lib/meetings/actions/minutes";
import type { Group } from "@/lib/meetings/queries/list-groups";
import { Target } from "./change-forms";

type GroupPerson = { id: string; name: string };
type GroupCardProps = { group: Group; people: readonly GroupPerson[]; isOpen: boolean; locale: Locale };

/** A break-out group: its topic, who is in it, and what it brought back. */
export function GroupCard({ group, people, isOpen, locale }: GroupCardProps) {
  const t = translator(locale, "meetings");
  const members = people.filter(({ id }) => group.members.includes(id));
  return (
    <Card title={group.topic} className="print:break-inside-avoid">
      {group.moderator && (
        <p className="text-sm text-ink-2">{t("groups.moderatedBy", { name: group.moderator })}</p>
      )}
      <p className="mt-2 text-sm">
        {members.length > 0 ? members.map(({ name }) => name).join(", ") : t("groups.nobody")}
      </p>
      {group.notes && <p className="mt-3 border-l-2 pl-3 text-sm whitespace-pre-line">{group.notes}</p>}
      {isOpen && (
        <details className="mt-4 text-sm print:hidden">
          <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">
            {t("groups.change")}
          </summary>
          <GroupForm group={group} people={people} locale={locale} />
          <ActionForm action={removeGroupAction} className="mt-3">
            <Target meeting={group} />
            <SubmitButton size="sm" variant="quiet" pending="…" className="text-late-ink">
              {t("groups.remove")}
            </SubmitButton>
          </ActionForm>
        </details>
      )}
    </Card>
  );
}

function GroupForm({ group, people, locale }: Omit<GroupCardProps, "isOpen">) {
  const t = translator(locale, "meetings");
  const common = translator(locale, "common");
  return (
    <ActionForm
      action={changeGroupAction}
      fields={{ topic: t("groups.topic"), moderator: t("groups.moderator"), notes: t("groups.notes") }}
      className="mt-2 grid gap-4"
    >
      <Target meeting={group} />
      <FormText
        id={`${group.id}-topic`}
        name="topic"
        label={t("groups.topic")}
        defaultValue={group.topic}
        required
      />
      <FormText
        id={`${group.id}-moderator`}
        name="moderator"
        label={t("groups.moderator")}
        defaultValue={group.moderator ?? ""}
        optional={common("optional")}
      />
      <FormTextArea
        id={`${group.id}-notes`}
        name="notes"
        label={t("groups.notes")}
        defaultValue={group.notes ?? ""}
        optional={common("optional")}
        rows={5}
      />
      <FormChoices
        name="members"
        legend={t("groups.members")}
        help={t("groups.membersHelp")}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={group.members}
      />
      <SubmitButton size="sm" pending={common("saving")} className="justify-self-start">
        {common("save")}
      </SubmitButton>
    </ActionForm>
  );
}

/** One more group. */
export function AddGroupForm({ meetingId, locale }: { meetingId: string; locale: Locale }) {
  const t = translator(locale, "meetings");
  const common = translator(locale, "common");
  return (
    <Card title={t("groups.add")} className="print:hidden">
      <ActionForm
        action={addGroupAction}
        fields={{ topic: t("groups.topic"), moderator: t("groups.moderator") }}
        className="grid gap-4"
      >
        <input type="hidden" name="id" value={meetingId} />
        <FormText name="topic" label={t("groups.topic")} autoComplete="off" required />
        <FormText
          name="moderator"
          label={t("groups.moderator")}
          autoComplete="off"
          optional={common("optional")}
        />
        <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
          {t("groups.add")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
