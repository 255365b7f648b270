"use client";

import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { RadioGroup, type RadioOption } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { requestExportAction } from "@/lib/alumni/actions";

type ExportFormProps = {
  query: string;
  formats: readonly RadioOption[];
  labels: { format: string; reason: string; reasonHelp: string; send: string; sending: string };
};

/** Orders a file: which kind, and what for. */
export function ExportForm({ query, formats, labels }: ExportFormProps) {
  return (
    <ActionForm
      action={requestExportAction}
      fields={{ format: labels.format, reason: labels.reason }}
      className="grid max-w-field gap-6"
    >
      <input type="hidden" name="query" value={query} />
      <RadioGroup
        name="format"
        legend={labels.format}
        options={formats}
        defaultValue={formats[0]?.value}
        required
      />
      <FormTextArea name="reason" label={labels.reason} help={labels.reasonHelp} rows={2} required />
      <SubmitButton pending={labels.sending} className="justify-self-start">
        {labels.send}
      </SubmitButton>
    </ActionForm>
  );
}
