import { ActionForm } from "@/components/forms/action-form";
import { BothVersions } from "@/components/forms/both-versions";
import { FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { saveReportAction } from "@/lib/syntheses/actions";
import type { ReportName } from "@/lib/syntheses/status";

type ReportWordsProps = {
  report: { roundId: string; name: ReportName; version: number; language: Locale };
  section: string;
  label: string;
  text: string;
  locale: Locale;
};

/** One section of the office's own words in a document. */
export function ReportWords({ report, section, label, text, locale }: ReportWordsProps) {
  const t = translator(locale, "syntheses");
  const { roundId, name, version, language } = report;
  return (
    <ActionForm
      action={saveReportAction}
      fields={{ text: label }}
      done={t("page.saved")}
      className="grid gap-2"
    >
      <input type="hidden" name="id" value={roundId} />
      <input type="hidden" name="kind" value={name} />
      <input type="hidden" name="in" value={language} />
      <input type="hidden" name="section" value={section} />
      <BothVersions
        stored={{ version, values: { text }, title: translator(locale, "common")("both.unknown") }}
        fields={[{ name: "text", label }]}
      />
      <FormTextArea
        name="text"
        id={`text-${section}`}
        label={label}
        defaultValue={text}
        rows={3}
        maxLength={8000}
        lang={language}
      />
      <SubmitButton variant="default" size="sm" pending={t("page.saving")} className="justify-self-start">
        {t("page.save")}
      </SubmitButton>
    </ActionForm>
  );
}
