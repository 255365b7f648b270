import { ActionForm } from "@/components/forms/action-form";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { LocalizedTextFields, localizedLabels } from "@/components/forms/localized-text";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  adoptEditionAction,
  consultAction,
  reviseEditionAction,
  titleEditionAction,
} from "@/lib/charter/actions";
import type { EditionPage } from "@/lib/charter/queries/get-edition";
import type { AmbassadorDecision } from "@/lib/charter/queries/list-editions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type MoveProps = { edition: EditionPage; locale: Locale };

export function TitleForm({ edition, locale }: MoveProps) {
  const t = translator(locale, "charter");
  const common = translator(locale, "common");
  return (
    <ActionForm
      action={titleEditionAction}
      fields={localizedLabels("title", t("title"))}
      done={t("saved")}
      className="grid gap-4"
    >
      <Target edition={edition} />
      <LocalizedTextFields name="title" legend={t("title")} value={edition.titles} />
      <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
        {common("save")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Opens a draft to comments, or says what it still lacks. */
export function ConsultForm({
  edition,
  missing,
  locale,
}: MoveProps & { missing: readonly { label: string | null; locale: Locale }[] }) {
  const t = translator(locale, "charter");
  return (
    <Card title={t("consult.title")}>
      {missing.length > 0 || edition.clauses.length === 0 ? (
        <Notice tone="wait" title={t("consult.missing")}>
          {missing
            .map(({ label, locale: language }) => `${label ?? t("title")} (${language.toUpperCase()})`)
            .join(", ")}
        </Notice>
      ) : (
        <ActionForm
          action={consultAction}
          fields={{ consultUntil: t("consultUntil") }}
          className="grid gap-4"
        >
          <Target edition={edition} />
          <FormText
            name="consultUntil"
            type="date"
            label={t("consultUntil")}
            help={t("consult.help")}
            className="[&_input]:max-w-48"
            required
          />
          <SubmitButton pending={translator(locale, "common")("saving")} className="justify-self-start">
            {t("consult.send")}
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}

/** Back to the desk, or into force by a decision of the ambassadors. */
export function AdoptForm({
  edition,
  decisions,
  locale,
}: MoveProps & { decisions: readonly AmbassadorDecision[] }) {
  const t = translator(locale, "charter");
  const saving = translator(locale, "common")("saving");
  return (
    <>
      <Card title={t("adopt.title")}>
        {decisions.length === 0 ? (
          <p className="text-sm text-ink-2">{t("adopt.none")}</p>
        ) : (
          <ActionForm
            action={adoptEditionAction}
            fields={{ decisionId: t("decision") }}
            className="grid gap-4"
          >
            <Target edition={edition} />
            <FormSelect
              name="decisionId"
              label={t("decision")}
              help={t("adopt.help")}
              options={decisions.map(({ id, year, number, text }) => ({
                value: id,
                label: `${year}/${number} · ${text.slice(0, 70)}`,
              }))}
              required
            />
            <SubmitButton pending={saving} className="justify-self-start">
              {t("adopt.send")}
            </SubmitButton>
          </ActionForm>
        )}
      </Card>
      <Card title={t("revise.title")}>
        <ActionForm action={reviseEditionAction} className="grid gap-3">
          <Target edition={edition} />
          <p className="text-sm text-ink-2">{t("revise.help")}</p>
          <SubmitButton variant="default" pending={saving} className="justify-self-start">
            {t("revise.send")}
          </SubmitButton>
        </ActionForm>
      </Card>
    </>
  );
}

function Target({ edition: { id, version } }: { edition: EditionPage }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
