import { ActionForm } from "@/components/forms/action-form";
import { FormCheckbox } from "@/components/forms/form-choices";
import { FormText } from "@/components/forms/form-field";
import { localizedLabels } from "@/components/forms/localized-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { writeSessionAction } from "@/lib/events/actions/parts";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { LocalizedLines } from "./localized-lines";
import { Target } from "./target";

export type SessionValues = {
  id: string;
  titles: unknown;
  descriptions: unknown;
  day: string;
  from: string;
  to: string;
  place: string | null;
  isSlot: boolean;
  capacity: number | null;
};

type SessionFormProps = {
  event: { id: string; version: number };
  /** What a new one begins with is its day alone. */
  session: SessionValues | { day: string };
  locale: Locale;
};

/** A part of the programme, or a slot that people choose. */
export function SessionForm({ event, session, locale }: SessionFormProps) {
  const t = translator(locale, "events");
  const common = translator(locale, "common");
  const stored = "id" in session ? session : null;
  const prefix = stored?.id ?? "new";
  return (
    <ActionForm
      action={writeSessionAction}
      fields={{
        ...localizedLabels("titles", t("programme.name")),
        ...localizedLabels("descriptions", t("programme.description")),
        day: t("programme.day"),
        from: t("programme.from"),
        to: t("programme.to"),
        place: t("fields.place"),
        capacity: t("part.capacity"),
      }}
      className="grid gap-5"
    >
      <Target event={event} {...(stored && { partId: stored.id })} />
      <LocalizedLines prefix={prefix} name="titles" legend={t("programme.name")} value={stored?.titles} />
      <div className="grid gap-4 sm:grid-cols-2 [&>:first-child]:sm:col-span-2">
        <FormText
          id={`${prefix}-day`}
          name="day"
          type="date"
          label={t("programme.day")}
          defaultValue={session.day}
          required
        />
        <FormText
          id={`${prefix}-from`}
          name="from"
          type="time"
          label={t("programme.from")}
          defaultValue={stored?.from ?? ""}
          required
        />
        <FormText
          id={`${prefix}-to`}
          name="to"
          type="time"
          label={t("programme.to")}
          defaultValue={stored?.to ?? ""}
          required
        />
      </div>
      <FormText
        id={`${prefix}-place`}
        name="place"
        label={t("fields.place")}
        optional={common("optional")}
        defaultValue={stored?.place ?? ""}
      />
      <details open={Object.keys((stored?.descriptions ?? {}) as object).length > 0}>
        <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">
          {t("programme.description")}
        </summary>
        <div className="mt-2">
          <LocalizedLines
            prefix={prefix}
            name="descriptions"
            legend={<span className="sr-only">{t("programme.description")}</span>}
            value={stored?.descriptions}
            rows={3}
          />
        </div>
      </details>
      <FormCheckbox
        id={`${prefix}-slot`}
        name="isSlot"
        label={t("programme.isSlot")}
        help={t("programme.slotHelp")}
        defaultChecked={stored?.isSlot ?? false}
      />
      <FormText
        id={`${prefix}-capacity`}
        name="capacity"
        type="number"
        min={0}
        label={t("part.capacity")}
        help={t("programme.capacityHelp")}
        optional={common("optional")}
        defaultValue={stored?.capacity ?? ""}
        className="max-w-80"
      />
      <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
        {stored ? common("save") : t("programme.add")}
      </SubmitButton>
    </ActionForm>
  );
}
