"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { ActionForm } from "@/components/forms/action-form";
import { BothVersions } from "@/components/forms/both-versions";
import { FormSelect, FormText, FormTextArea } from "@/components/forms/form-field";
import { ButtonLink } from "@/components/ui/button-link";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ActionState, GoTo } from "@/lib/platform/action";
import type { SentValues } from "@/lib/platform/stored-version";

/** One field of a form in place; `value` is what is stored now. */
export type PartField = {
  name: string;
  label: string;
  value: string;
  control?: "text" | "date" | "area" | "check" | "select";
  options?: readonly { value: string; label: string }[];
  /** The first, empty choice of a select. */
  empty?: string;
  help?: string;
  isRequired?: boolean;
  isWide?: boolean;
};

type ServerAction = (before: ActionState<GoTo>, form: FormData) => Promise<ActionState<GoTo>>;

export type PartFormProps = {
  save: ServerAction;
  remove?: ServerAction | undefined;
  /** The record as it was seen, and which of its rows; none for a new one. */
  target: { id: string; version: number; partId?: string | undefined; part?: string | undefined };
  fields: readonly PartField[];
  doneHref: string;
  labels: {
    save: string;
    saving: string;
    cancel: string;
    optional: string;
    remove: string;
    removeQuestion: string;
  };
};

/** Changes or adds one row of a record, in its place on the page. */
export function PartForm({ save, remove, target, fields, doneHref, labels }: PartFormProps) {
  const t = useTranslations("common");
  const hidden = (
    <>
      <input type="hidden" name="id" value={target.id} />
      <input type="hidden" name="partId" value={target.partId ?? ""} />
    </>
  );
  return (
    <div className="@container my-3 scroll-mt-20 rounded-md bg-sunken p-4 print:hidden" id="edit">
      <ActionForm
        action={save}
        fields={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
        className="grid gap-4"
      >
        {hidden}
        <BothVersions
          stored={{ version: target.version, values: valuesOf(fields), title: t("both.unknown") }}
          fields={fields.map(comparedField)}
        />
        <div className="grid items-start gap-4 @md:grid-cols-2">
          {fields.map((field) => (
            <Control key={field.name} field={field} optional={labels.optional} />
          ))}
        </div>
        <div className="flex flex-wrap gap-2">
          <SubmitButton size="sm" pending={labels.saving}>
            {labels.save}
          </SubmitButton>
          <ButtonLink href={doneHref} size="sm" variant="quiet" scroll={false}>
            {labels.cancel}
          </ButtonLink>
        </div>
      </ActionForm>
      {remove && (
        <details className="mt-3 border-t pt-3 text-sm">
          <summary className="inline-flex items-center gap-1.5 text-late-ink">
            <Trash2 />
            {labels.remove}
          </summary>
          <ActionForm action={remove} className="mt-2 grid gap-2">
            {hidden}
            <input type="hidden" name="version" value={target.version} />
            <input type="hidden" name="part" value={target.part} />
            {fields.some(({ name }) => name === "reason") && (
              <FormText
                name="reason"
                id="removeReason"
                label={fields.find(({ name }) => name === "reason")?.label}
                required
              />
            )}
            <div className="flex flex-wrap items-center gap-3">
              <p className="text-ink-2">{labels.removeQuestion}</p>
              <SubmitButton variant="danger" size="sm" pending={labels.saving}>
                {labels.remove}
              </SubmitButton>
            </div>
          </ActionForm>
        </details>
      )}
    </div>
  );
}

/** As the form sends them: a box that is not ticked sends nothing. */
function valuesOf(fields: readonly PartField[]): SentValues {
  return Object.fromEntries(
    fields.map(({ name, value, control }) => [name, control === "check" && value !== "true" ? "" : value]),
  );
}

function comparedField({ name, label, control, options }: PartField) {
  if (control === "check") return { name, label, choices: { true: "✓" } };
  return options
    ? { name, label, choices: Object.fromEntries(options.map((one) => [one.value, one.label])) }
    : { name, label };
}

function Control({ field, optional }: { field: PartField; optional: string }) {
  const { name, label, value, control = "text", options = [], empty, help, isRequired, isWide } = field;
  const shared = {
    name,
    label,
    defaultValue: value,
    help,
    className: isWide || control === "area" ? "@md:col-span-2" : undefined,
  };
  if (control === "check")
    return (
      <Checkbox
        name={name}
        label={label}
        value="true"
        defaultChecked={value === "true"}
        className="self-end pb-2"
      />
    );
  const hint = isRequired ? {} : { optional };
  if (control === "select")
    return (
      <FormSelect
        {...shared}
        {...hint}
        options={options}
        {...(empty !== undefined && { empty })}
        required={isRequired}
      />
    );
  if (control === "area") return <FormTextArea {...shared} {...hint} rows={3} />;
  return <FormText {...shared} {...hint} type={control} required={isRequired} autoComplete="off" />;
}
