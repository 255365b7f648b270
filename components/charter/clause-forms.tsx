import { ActionForm } from "@/components/forms/action-form";
import { FormText, FormTextArea } from "@/components/forms/form-field";
import { localizedLabels } from "@/components/forms/localized-text";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  addClauseAction,
  changeClauseAction,
  moveClauseAction,
  removeClauseAction,
} from "@/lib/charter/actions";
import type { EditionPage } from "@/lib/charter/queries/get-edition";
import { LOCALES, type Locale, type LocalizedText } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { localizedField } from "@/lib/platform/input/localized";

type Clause = EditionPage["clauses"][number];

/** A clause of a draft: its words in each language, its place, its end. */
export function ClauseEditor({ clause, locale }: { clause: Clause; locale: Locale }) {
  const t = translator(locale, "charter");
  const common = translator(locale, "common");
  return (
    <details className="border-t py-3 first:border-t-0">
      <summary className="cursor-pointer py-1">
        <span className="num font-strong">{clause.label}</span>{" "}
        <span className="text-ink-2">{clause.text.slice(0, 90)}</span>
      </summary>
      <ActionForm
        action={changeClauseAction}
        fields={labelsOf(locale)}
        done={t("saved")}
        className="mt-3 grid gap-4"
      >
        <ClauseTarget clause={clause} />
        <ClauseFields id={clause.id} label={clause.label} texts={clause.texts} locale={locale} />
        <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
          {common("save")}
        </SubmitButton>
      </ActionForm>
      <div className="mt-3 flex flex-wrap gap-2">
        {(["up", "down"] as const).map((direction) => (
          <ActionForm key={direction} action={moveClauseAction}>
            <ClauseTarget clause={clause} />
            <input type="hidden" name="direction" value={direction} />
            <SubmitButton size="sm" variant="quiet" pending="…">
              {t(direction)}
            </SubmitButton>
          </ActionForm>
        ))}
        <ActionForm action={removeClauseAction}>
          <ClauseTarget clause={clause} />
          <SubmitButton
            size="sm"
            variant="danger"
            pending="…"
            aria-label={t("removeOf", { label: clause.label })}
          >
            {t("remove")}
          </SubmitButton>
        </ActionForm>
      </div>
    </details>
  );
}

export function AddClauseForm({
  edition: { id, clauses },
  locale,
}: {
  edition: EditionPage;
  locale: Locale;
}) {
  const t = translator(locale, "charter");
  return (
    <ActionForm action={addClauseAction} fields={labelsOf(locale)} className="grid gap-4">
      <input type="hidden" name="id" value={id} />
      <ClauseFields id={`new-${clauses.length}`} label="" texts={{}} locale={locale} />
      <SubmitButton
        variant="default"
        pending={translator(locale, "common")("saving")}
        className="justify-self-start"
      >
        {t("addClause")}
      </SubmitButton>
    </ActionForm>
  );
}

function ClauseTarget({ clause: { id, version } }: { clause: Clause }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

type ClauseFieldsProps = { id: string; label: string; texts: unknown; locale: Locale };

function ClauseFields({ id, label, texts, locale }: ClauseFieldsProps) {
  const t = translator(locale, "charter");
  const stored = (texts ?? {}) as LocalizedText;
  return (
    <>
      <FormText
        name="label"
        id={`label-${id}`}
        label={t("label")}
        help={t("labelHelp")}
        defaultValue={label}
        className="max-w-32"
        required
      />
      <div className="grid gap-x-5 gap-y-3 md:grid-cols-2">
        {(Object.entries(LOCALES) as [Locale, string][]).map(([language, name]) => (
          <FormTextArea
            key={language}
            name={localizedField("text", language)}
            id={`${id}-${language}`}
            label={<span className="font-normal text-ink-2">{name}</span>}
            lang={language}
            rows={5}
            maxLength={6000}
            defaultValue={stored[language] ?? ""}
          />
        ))}
      </div>
    </>
  );
}

const labelsOf = (locale: Locale) => {
  const t = translator(locale, "charter");
  return { label: t("label"), ...localizedLabels("text", t("text")) };
};
