import { ActionForm } from "@/components/forms/action-form";
import { FormCheckbox } from "@/components/forms/form-choices";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { localizedLabels } from "@/components/forms/localized-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { writeRoleAction } from "@/lib/events/actions/parts";
import type { ManagedEvent } from "@/lib/events/queries/get-event";
import { ROLE_KINDS } from "@/lib/events/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { LocalizedLines } from "./localized-lines";
import { Target } from "./target";

type Role = ManagedEvent["roles"][number];
type RoleFormProps = { event: { id: string; version: number }; role?: Role; locale: Locale };

/** Somebody who makes the event: speaks, leads, hosts, helps. */
export function RoleForm({ event, role, locale }: RoleFormProps) {
  const t = translator(locale, "events");
  const common = translator(locale, "common");
  const prefix = role?.id ?? "new";
  return (
    <ActionForm
      action={writeRoleAction}
      fields={{
        name: t("people.name"),
        kind: t("people.kind"),
        email: t("people.email"),
        ...localizedLabels("about", t("people.about")),
      }}
      className="grid gap-5"
    >
      <Target event={event} {...(role && { partId: role.id })} />
      <div className="grid gap-4 sm:grid-cols-[1fr_11rem]">
        <FormText
          id={`${prefix}-name`}
          name="name"
          label={t("people.name")}
          defaultValue={role?.name ?? ""}
          autoComplete="off"
          required
        />
        <FormSelect
          id={`${prefix}-kind`}
          name="kind"
          label={t("people.kind")}
          options={ROLE_KINDS.map((kind) => ({ value: kind, label: t(`role.${kind}`) }))}
          defaultValue={role?.kind ?? "SPEAKER"}
        />
      </div>
      <LocalizedLines
        prefix={prefix}
        name="about"
        legend={t("people.about")}
        help={t("people.aboutHelp")}
        value={role?.about}
      />
      <FormText
        id={`${prefix}-email`}
        name="email"
        type="email"
        label={t("people.email")}
        help={t(role?.userId ? "people.emailLinked" : "people.emailHelp")}
        optional={common("optional")}
        defaultValue=""
        autoComplete="off"
      />
      <FormCheckbox
        id={`${prefix}-public`}
        name="isPublic"
        label={t("people.isPublic")}
        help={t("people.publicHelp")}
        defaultChecked={role?.isPublic ?? true}
      />
      <FormCheckbox
        id={`${prefix}-door`}
        name="isAtDoor"
        label={t("people.isAtDoor")}
        help={t("people.doorHelp")}
        defaultChecked={role?.isAtDoor ?? false}
      />
      <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
        {role ? common("save") : t("people.add")}
      </SubmitButton>
    </ActionForm>
  );
}
