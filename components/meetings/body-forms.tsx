import { ActionForm } from "@/components/forms/action-form";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { LocalizedTextFields, localizedLabels } from "@/components/forms/localized-text";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import {
  addMemberAction,
  changeBodyAction,
  endBodyAction,
  foundBodyAction,
} from "@/lib/meetings/actions/bodies";
import type { BodyPage } from "@/lib/meetings/queries/list-bodies";
import { FOUNDED_KINDS, MEMBER_PARTS } from "@/lib/meetings/schema/body";
import { Target } from "./change-forms";

type Unit = { id: number; name: string };

/** A new body: for the university, or for a unit. */
export function FoundBodyForm({
  units,
  mayBeUniversity,
  locale,
}: {
  units: readonly Unit[];
  mayBeUniversity: boolean;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  const common = translator(locale, "common");
  return (
    <ActionForm action={foundBodyAction} fields={labelsOf(locale)} className="grid gap-4">
      <FormSelect
        name="kind"
        label={t("bodies.kind")}
        options={FOUNDED_KINDS.map((value) => ({ value, label: t(`bodies.kinds.${value}`) }))}
      />
      <LocalizedTextFields name="name" legend={t("bodies.name")} />
      <FormSelect
        name="unitId"
        label={t("bodies.unit")}
        {...(mayBeUniversity ? { empty: t("bodies.university") } : {})}
        options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <QuorumField permille={500} locale={locale} />
      <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
        {t("bodies.found")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Its names and its quorum; and its end. */
export function ChangeBodyForm({ body, locale }: { body: BodyPage; locale: Locale }) {
  const t = translator(locale, "meetings");
  const common = translator(locale, "common");
  return (
    <>
      <ActionForm action={changeBodyAction} fields={labelsOf(locale)} className="grid gap-4">
        <Target meeting={body} />
        <LocalizedTextFields name="name" legend={t("bodies.name")} value={body.names} />
        <QuorumField permille={body.quorumPermille} locale={locale} />
        <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
          {common("save")}
        </SubmitButton>
      </ActionForm>
      {body.kind !== "COORDINATORS" && body.kind !== "AMBASSADORS" && body.endedAt === null && (
        <details className="mt-5 border-t pt-4 text-sm">
          <summary className="inline-block py-1 text-late-ink">{t("bodies.end")}</summary>
          <ActionForm action={endBodyAction} className="mt-2 grid gap-3">
            <Target meeting={body} />
            <p className="text-ink-2">{t("bodies.endHelp")}</p>
            <SubmitButton
              variant="danger"
              size="sm"
              pending={common("saving")}
              className="justify-self-start"
            >
              {t("bodies.end")}
            </SubmitButton>
          </ActionForm>
        </details>
      )}
    </>
  );
}

/** Somebody for a term. */
export function AddMemberForm({ bodyId, today, locale }: { bodyId: string; today: string; locale: Locale }) {
  const t = translator(locale, "meetings");
  const common = translator(locale, "common");
  const optional = common("optional");
  return (
    <ActionForm
      action={addMemberAction}
      fields={{
        name: t("people.name"),
        email: t("people.email"),
        startsOn: t("members.startsOn"),
        endsOn: t("members.endsOn"),
      }}
      className="grid gap-4"
    >
      <input type="hidden" name="id" value={bodyId} />
      <FormText name="name" label={t("people.name")} autoComplete="off" required />
      <FormText
        name="email"
        label={t("people.email")}
        help={t("members.emailHelp")}
        inputMode="email"
        autoComplete="off"
        optional={optional}
      />
      <FormSelect
        name="part"
        label={t("members.part")}
        options={MEMBER_PARTS.map((value) => ({ value, label: t(`members.parts.${value}`) }))}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <FormText name="startsOn" type="date" label={t("members.startsOn")} defaultValue={today} required />
        <FormText name="endsOn" type="date" label={t("members.endsOn")} optional={optional} />
      </div>
      <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
        {t("members.add")}
      </SubmitButton>
    </ActionForm>
  );
}

function QuorumField({ permille, locale }: { permille: number; locale: Locale }) {
  const t = translator(locale, "meetings");
  return (
    <FormText
      name="quorum"
      type="number"
      min={0}
      max={100}
      label={t("bodies.quorum")}
      help={t("bodies.quorumHelp")}
      defaultValue={Math.round(permille / 10)}
      className="max-w-48"
      required
    />
  );
}

function labelsOf(locale: Locale): Record<string, string> {
  const t = translator(locale, "meetings");
  return {
    ...localizedLabels("name", t("bodies.name")),
    quorum: t("bodies.quorum"),
    unitId: t("bodies.unit"),
  };
}
