import { FormSelect, FormText, FormTextArea } from "@/components/forms/form-field";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Colleague } from "@/lib/tasks/queries/colleagues";

type TaskFieldsProps = {
  value?: { title: string; detail: string | null; unitId: number | null; dueOn: Date | null };
  /** The units that the writer may choose; with the whole university for who reaches all. */
  units: readonly { id: number; name: string }[];
  hasWhole: boolean;
  locale: Locale;
};

/** What a task is, as fields of a form. */
export function TaskFields({ value, units, hasWhole, locale }: TaskFieldsProps) {
  const t = translator(locale, "tasks");
  const optional = translator(locale, "common")("optional");
  return (
    <>
      <FormText
        name="title"
        label={t("fields.title")}
        maxLength={200}
        required
        defaultValue={value?.title ?? ""}
      />
      <FormTextArea
        name="detail"
        label={t("fields.detail")}
        optional={optional}
        maxLength={2000}
        rows={3}
        defaultValue={value?.detail ?? ""}
      />
      <FormText
        name="dueOn"
        type="date"
        label={t("fields.dueOn")}
        help={t("fields.dueOnHelp")}
        optional={optional}
        className="[&_input]:max-w-48"
        defaultValue={value?.dueOn?.toISOString().slice(0, 10) ?? ""}
      />
      <FormSelect
        name="unitId"
        label={t("fields.unitId")}
        {...(hasWhole && { empty: t("fields.noUnit") })}
        options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
        defaultValue={String(value?.unitId ?? (hasWhole ? "" : units[0]?.id))}
        className="max-w-field"
      />
    </>
  );
}

/** Who is to do it. */
export function OwnerField({
  owners,
  value,
  label,
  locale,
}: {
  owners: readonly Colleague[];
  value?: string;
  label: string;
  locale: Locale;
}) {
  const sorted = [...owners].sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <FormSelect
      name="ownerId"
      label={label}
      {...(value === undefined && { empty: translator(locale, "tasks")("fields.choose") })}
      options={sorted.map(({ userId, name }) => ({ value: userId, label: name }))}
      defaultValue={value ?? ""}
      required
      className="max-w-field"
    />
  );
}

/** The fields of a task's form, for telling two versions apart. */
export function taskFieldList(units: readonly { id: number; name: string }[], locale: Locale) {
  const labels = taskLabels(locale);
  const choices = Object.fromEntries(units.map(({ id, name }) => [String(id), name]));
  return ["title", "detail", "dueOn", "unitId"].map((name) => ({
    name,
    label: labels[name] ?? name,
    ...(name === "unitId" && { choices }),
  }));
}

/** What a summary of problems calls the fields. */
export function taskLabels(locale: Locale): Record<string, string> {
  const t = translator(locale, "tasks");
  return Object.fromEntries(
    (["title", "detail", "dueOn", "unitId", "ownerId"] as const).map((name) => [name, t(`fields.${name}`)]),
  );
}
