import { ActionForm } from "@/components/forms/action-form";
import { FormText, FormTextArea } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveCountsAction } from "@/lib/funnel/actions";
import { type YearCount, yearCountLines } from "@/lib/funnel/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type CountsFormProps = {
  code: string;
  entered: readonly (YearCount & { source: string | null })[];
  locale: Locale;
};

/** How many graduated in which year: typed, or pasted from a table. */
export function CountsForm({ code, entered, locale }: CountsFormProps) {
  const t = translator(locale, "funnel");
  const lines = yearCountLines(entered);
  return (
    <Card title={t("enter.title")} className="print:hidden">
      <ActionForm
        action={saveCountsAction}
        fields={{ lines: t("enter.lines"), source: t("enter.source") }}
        className="grid gap-4"
      >
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="seen" value={lines} />
        <FormTextArea
          name="lines"
          label={t("enter.lines")}
          help={t("enter.help")}
          rows={8}
          className="[&_textarea]:max-h-80"
          defaultValue={lines}
        />
        <FormText
          name="source"
          label={t("enter.source")}
          help={t("enter.sourceHelp")}
          optional={translator(locale, "common")("optional")}
          defaultValue={entered[0]?.source ?? ""}
        />
        <SubmitButton variant="default" pending={t("enter.pending")} className="justify-self-start">
          {t("enter.save")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
