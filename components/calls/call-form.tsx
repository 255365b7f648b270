import { ActionForm } from "@/components/forms/action-form";
import { FormCheckbox } from "@/components/forms/form-choices";
import { FormSelect, FormText, FormTextArea } from "@/components/forms/form-field";
import { LocalizedTextFields, localizedLabels } from "@/components/forms/localized-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeCallAction, createCallAction } from "@/lib/calls/actions";
import type { CallAtDesk } from "@/lib/calls/queries/calls";
import { AUDIENCES, KINDS } from "@/lib/calls/status";
import { LOCALES, type Locale, type LocalizedText } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { clockIn } from "@/lib/platform/clock";
import { localizedField } from "@/lib/platform/input/localized";

type CallFormProps = {
  call?: CallAtDesk;
  units: readonly { id: number; name: string }[];
  events: readonly { id: string; title: string }[];
  /** Whether a call may be the university's own. */
  isOffice: boolean;
  locale: Locale;
};

/** What help is needed, of whom, when, and how many places there are. */
export function CallForm({ call, units, events, isOffice, locale }: CallFormProps) {
  const t = translator(locale, "calls");
  const common = translator(locale, "common");
  const optional = common("optional");
  const start = call?.startsAt ? clockIn(call.zone, call.startsAt) : null;
  const end = call?.endsAt ? clockIn(call.zone, call.endsAt) : null;
  const texts = (call?.texts ?? {}) as LocalizedText;
  const labels = {
    ...localizedLabels("titles", t("fields.title")),
    ...localizedLabels("texts", t("fields.text")),
    kind: t("fields.kind"),
    audience: t("fields.audience"),
    unitId: t("fields.unit"),
    eventId: t("fields.event"),
    place: t("fields.place"),
    day: t("fields.day"),
    from: t("fields.from"),
    to: t("fields.to"),
    signUpUntil: t("fields.signUpUntil"),
    placeCount: t("fields.placeCount"),
    skills: t("fields.skills"),
  };
  const isoDay = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? "";
  return (
    <ActionForm
      action={call ? changeCallAction : createCallAction}
      fields={labels}
      className="grid max-w-2xl gap-5"
    >
      {call && <input type="hidden" name="id" value={call.id} />}
      {call && <input type="hidden" name="version" value={call.version} />}
      <LocalizedTextFields
        name="titles"
        legend={t("fields.title")}
        help={t("fields.titleHelp")}
        value={call?.titles}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <FormSelect
          name="kind"
          label={labels.kind}
          options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          defaultValue={call?.kind ?? "HELPERS"}
        />
        <FormSelect
          name="audience"
          label={labels.audience}
          options={AUDIENCES.map((value) => ({ value, label: t(`audiences.${value}`) }))}
          defaultValue={call?.audience ?? "AMBASSADORS"}
        />
        <FormSelect
          name="unitId"
          label={labels.unitId}
          {...(isOffice ? { empty: t("fields.noUnit") } : {})}
          options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
          defaultValue={call ? String(call.unitId ?? "") : isOffice ? "" : String(units[0]?.id ?? "")}
        />
        <FormSelect
          name="eventId"
          label={labels.eventId}
          empty={t("fields.noEvent")}
          options={events.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={call?.eventId ?? ""}
        />
        <FormText
          name="placeCount"
          label={labels.placeCount}
          inputMode="numeric"
          maxLength={3}
          defaultValue={call?.placeCount ?? ""}
          required
        />
        <FormText
          name="signUpUntil"
          type="date"
          label={labels.signUpUntil}
          optional={optional}
          defaultValue={isoDay(call?.signUpUntil)}
        />
        <FormText
          name="day"
          type="date"
          label={labels.day}
          optional={optional}
          defaultValue={start?.day ?? ""}
        />
        <div className="grid grid-cols-2 gap-3">
          <FormText
            name="from"
            type="time"
            label={labels.from}
            optional={optional}
            defaultValue={start && (start.time !== "00:00" || end) ? start.time : ""}
          />
          <FormText
            name="to"
            type="time"
            label={labels.to}
            optional={optional}
            defaultValue={end?.time ?? ""}
          />
        </div>
      </div>
      <FormText
        name="place"
        label={labels.place}
        optional={optional}
        maxLength={200}
        defaultValue={call?.place ?? ""}
      />
      <FormText
        name="skills"
        label={labels.skills}
        help={t("fields.skillsHelp")}
        optional={optional}
        maxLength={200}
        defaultValue={call?.skills.join(", ") ?? ""}
      />
      <FormCheckbox
        name="isChosen"
        label={t("fields.isChosen")}
        help={t("fields.isChosenHelp")}
        defaultChecked={call?.isChosen ?? false}
      />
      <fieldset className="grid gap-4">
        <legend className="mb-2 text-sm font-strong">{t("fields.text")}</legend>
        {(Object.entries(LOCALES) as [Locale, string][]).map(([language, name]) => (
          <FormTextArea
            key={language}
            name={localizedField("texts", language)}
            label={<span className="font-normal text-ink-2">{name}</span>}
            lang={language}
            rows={3}
            defaultValue={texts[language] ?? ""}
          />
        ))}
      </fieldset>
      <SubmitButton pending={common("saving")} className="justify-self-start">
        {t(call ? "desk.save" : "desk.create")}
      </SubmitButton>
    </ActionForm>
  );
}
