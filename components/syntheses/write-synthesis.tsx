import { ActionForm } from "@/components/forms/action-form";
import { BothVersions } from "@/components/forms/both-versions";
import { FormTextArea } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { saveSynthesisAction } from "@/lib/syntheses/actions";
import { figureText } from "@/lib/syntheses/document/words";
import { FIGURES } from "@/lib/syntheses/figures";
import type { SynthesisPage } from "@/lib/syntheses/queries/get-synthesis";
import { proseField, remarkField } from "@/lib/syntheses/schema";
import { SECTIONS } from "@/lib/syntheses/status";

/** Longest text of a section, and of a remark that is to stand in a table. */
const MAX_PROSE = 8_000;
const MAX_REMARK = 500;

/** What the faculty writes: its sections, and remarks on figures that it cannot change. */
export function WriteSynthesis({ synthesis, locale }: { synthesis: SynthesisPage; locale: Locale }) {
  const t = translator(locale, "syntheses");
  const common = translator(locale, "common");
  const { id, version, kind, prose, remarks, content, savedBy } = synthesis;
  const sections = SECTIONS[kind].map((section) => ({
    name: proseField(section),
    label: t(`sections.${section}.title`),
    help: t(`sections.${section}.help`),
    value: prose[section] ?? "",
  }));
  const figures = FIGURES[kind].flatMap((name) => {
    const counted = content.figures.filter((figure) => figure.name === name);
    const title = t(`figures.${name}.name`);
    if (counted.length === 0) return [];
    return [
      {
        ...{ name: remarkField(name), title, label: t("page.remarkOn", { figure: title }) },
        definition: t(`figures.${name}.definition`),
        shown: counted.map((figure) => figureText(figure, locale)).join(" · "),
        value: remarks[name] ?? "",
      },
    ];
  });
  const fields = [...sections, ...figures].map(({ name, label, value }) => ({ name, label, value }));
  return (
    <ActionForm
      action={saveSynthesisAction}
      fields={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
      className="grid gap-6 print:hidden"
    >
      <input type="hidden" name="id" value={id} />
      <BothVersions
        stored={{
          version,
          values: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
          title: savedBy ? common("both.by", { name: savedBy }) : common("both.unknown"),
        }}
        fields={fields}
      />
      <Card title={t("page.written")}>
        <p className="mb-4 max-w-[46rem] text-sm text-ink-2">{t("page.writtenHelp")}</p>
        <div className="grid gap-5">
          {sections.map(({ name, label, help, value }) => (
            <FormTextArea
              key={name}
              name={name}
              label={label}
              help={help}
              defaultValue={value}
              rows={4}
              maxLength={MAX_PROSE}
            />
          ))}
        </div>
      </Card>
      <Card title={t("page.figures")}>
        <p className="mb-2 max-w-[46rem] text-sm text-ink-2">{t("page.figuresHelp")}</p>
        <ul>
          {figures.map(({ name, title, definition, shown, label, value }) => (
            <li
              key={name}
              className="grid gap-x-6 gap-y-2 border-t py-3 first:border-t-0 sm:grid-cols-[minmax(0,1fr)_7rem] lg:grid-cols-[minmax(0,1fr)_8rem_minmax(0,1fr)]"
            >
              <div>
                <p className="font-medium">{title}</p>
                <p className="text-sm text-ink-2">{definition}</p>
              </div>
              <p className="figure text-xl sm:text-right">{shown}</p>
              <FormTextArea
                name={name}
                label={<span className="sr-only">{label}</span>}
                placeholder={t("columns.remark")}
                defaultValue={value}
                rows={1}
                maxLength={MAX_REMARK}
                className="sm:col-span-2 lg:col-span-1 [&_textarea]:min-h-10"
              />
            </li>
          ))}
        </ul>
      </Card>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton name="intent" value="submit" pending={t("page.saving")}>
          {t("page.submit")}
        </SubmitButton>
        <SubmitButton name="intent" value="save" variant="default" pending={t("page.saving")}>
          {t("page.save")}
        </SubmitButton>
        <p className="text-sm text-ink-2">{t("page.submitHelp")}</p>
      </div>
    </ActionForm>
  );
}
