import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { DiffMark } from "@/components/ui/diff-mark";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { shownName } from "@/lib/alumni/words";
import { formatRelative } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { acceptCorrectionAction, refuseCorrectionAction } from "@/lib/profile/actions";
import type { WaitingCorrection } from "@/lib/profile/queries/list-corrections";

type WaitingCorrectionProps = { correction: WaitingCorrection; now: Date; locale: Locale };

/** One proposal: what stands, what is proposed, what the person says, and the two answers. */
export function CorrectionCard({ correction, now, locale }: WaitingCorrectionProps) {
  const t = translator(locale, "profile");
  const { id, version, alumnusId, subject, rowId, names, unit, fields, message, createdAt } = correction;
  const kind = t(`correction.kinds.${rowId ? subject : "missing"}`);
  const hidden = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  return (
    <Card
      title={<Link href={`/${locale}/alumni/${alumnusId}`}>{shownName(names, locale)}</Link>}
      actions={
        <span className="num text-ink-3">
          {t("queue.proposed", { when: formatRelative(createdAt, { locale, now }) })}
        </span>
      }
    >
      <p className="mb-3 text-sm text-ink-2">{[kind, unit].filter(Boolean).join(" · ")}</p>
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="text-xs text-ink-3">
            <th className="py-1 pr-4 font-strong">{t("queue.field")}</th>
            <th className="py-1 pr-4 font-strong">{t("queue.before")}</th>
            <th className="py-1 font-strong">{t("queue.after")}</th>
          </tr>
        </thead>
        <tbody>
          {fields
            .filter(({ before, after }) => before !== null || after !== null)
            .map(({ field, before, after }) => (
              <tr key={field} className="border-t">
                <th className="py-1.5 pr-4 font-normal text-ink-2">{fieldLabel(field, locale)}</th>
                <td className="num py-1.5 pr-4">{valueText(field, before, locale)}</td>
                <td className="num py-1.5">
                  {before === after ? (
                    <span className="text-ink-3">{t("queue.same")}</span>
                  ) : (
                    <DiffMark label={t("queue.after")}>{valueText(field, after, locale)}</DiffMark>
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {message && (
        <blockquote className="mt-3 max-w-field border-l-2 pl-3 text-sm whitespace-pre-line">
          {message}
        </blockquote>
      )}
      <div className="mt-4 flex flex-wrap items-start gap-x-6 gap-y-3">
        <ActionForm action={acceptCorrectionAction} className="grid gap-2">
          {hidden}
          <SubmitButton size="sm" pending={t("queue.accepting")}>
            {t("queue.accept")}
          </SubmitButton>
        </ActionForm>
        <details className="min-w-0 flex-1 basis-72 text-sm">
          <summary className="inline-block py-1.5 font-strong text-late-ink">{t("queue.refuse")}</summary>
          <ActionForm
            action={refuseCorrectionAction}
            fields={{ refusal: t("queue.refusal") }}
            className="mt-2 grid gap-3"
          >
            {hidden}
            <FormTextArea
              name="refusal"
              id={`refusal-${id}`}
              label={t("queue.refusal")}
              help={t("queue.refusalHelp")}
              rows={2}
              maxLength={1_000}
              required
            />
            <SubmitButton
              size="sm"
              variant="danger"
              pending={t("queue.refusing")}
              className="justify-self-start"
            >
              {t("queue.refuse")}
            </SubmitButton>
          </ActionForm>
        </details>
      </div>
    </Card>
  );
}

function fieldLabel(field: string, locale: Locale): string {
  return translator(locale, "alumni")(`fields.${field}` as "fields.programme");
}

function valueText(field: string, value: string | null, locale: Locale): string {
  const t = translator(locale, "alumni");
  if (value === null) return "—";
  return field === "level" ? t(`levels.${value}` as "levels.MASTER") : value;
}
