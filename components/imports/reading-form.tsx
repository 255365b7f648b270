import { ActionForm } from "@/components/forms/action-form";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { chooseReadingAction } from "@/lib/imports/actions";
import { ENCODINGS } from "@/lib/imports/file/encodings";
import type { FileSample } from "@/lib/imports/file/file-sample";
import { RepairOffers } from "./repair-offers";

type ReadingFormProps = { id: string; version: number; sample: FileSample; locale: Locale };

/** How the file is read, to be changed. */
export function ReadingForm({ id, version, sample, locale }: ReadingFormProps) {
  const t = translator(locale, "imports");
  const { source, headerRow, romanian } = sample.options;
  const hasCedillas = sample.rows.some((cells) => cells.some((cell) => /[şţŞŢ]/.test(cell)));
  return (
    <Card title={t("file.reading")}>
      <ActionForm action={chooseReadingAction} className="grid gap-5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <RepairOffers sample={sample} locale={locale} />
        {source.kind === "text" ? (
          <>
            <FormSelect
              name="encoding"
              label={t("file.encoding")}
              help={
                sample.encoding?.certain
                  ? t(sample.encoding.candidates.length > 1 ? "file.chosen" : "file.certain")
                  : undefined
              }
              options={encodingsOf(sample).map((encoding) => ({ value: encoding, label: encoding }))}
              defaultValue={source.encoding}
            />
            <FormSelect
              name="separator"
              label={t("file.separator")}
              options={SEPARATORS.map(([value, name]) => ({ value, label: t(`file.separators.${name}`) }))}
              defaultValue={source.separator}
            />
          </>
        ) : (
          <FormSelect
            name="sheet"
            label={t("file.sheet")}
            options={sample.sheets.map(({ name, hidden }) => ({
              value: name,
              label: hidden ? t("file.hiddenSheet", { name }) : name,
            }))}
            defaultValue={source.sheet}
          />
        )}
        <FormText
          name="headerRow"
          type="number"
          min={1}
          max={1000}
          label={t("file.headerRow")}
          help={t("file.headerRowHelp")}
          defaultValue={headerRow ?? ""}
        />
        {(sample.romanian || romanian || hasCedillas) && (
          <Checkbox
            name="romanian"
            label={t("file.romanian")}
            help={t("file.romanianHelp")}
            defaultChecked={romanian}
          />
        )}
        <SubmitButton variant="default" pending={t("file.rereading")} className="justify-self-start">
          {t("file.readAgain")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

const SEPARATORS = [
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
  ["|", "bar"],
] as const;

/** The likeliest first. */
function encodingsOf({ encoding }: FileSample): string[] {
  return [...new Set<string>([...(encoding?.candidates ?? []), ...ENCODINGS])];
}
