import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { decideRowAction } from "@/lib/imports/actions";
import type { ReviewedRow } from "@/lib/imports/reviewed-row";

type DecideRowProps = { importId: string; row: ReviewedRow; mayDecide: boolean; locale: Locale };

/** Each with its key. */
export const ROW_DECISIONS = [
  ["s", "SAME_PERSON"],
  ["d", "DIFFERENT_PEOPLE"],
  ["l", "LATER"],
] as const;

/** One person or two? What is pressed is kept at once and may be changed until the row is imported. */
export function DecideRow({
  importId,
  row: { row, decision, isApplied },
  mayDecide,
  locale,
}: DecideRowProps) {
  const t = translator(locale, "imports");
  if (isApplied) return <Tag tone="ok">{t("review.imported")}</Tag>;
  if (!mayDecide) return null;
  return (
    <ActionForm action={decideRowAction} className="mt-3.5 grid gap-2">
      <input type="hidden" name="id" value={importId} />
      <input type="hidden" name="row" value={row} />
      <fieldset className="grid gap-2">
        <legend className="sr-only">{t("review.decideRow", { row })}</legend>
        {ROW_DECISIONS.map(([pressed, name]) => (
          <SubmitButton
            key={name}
            name="decision"
            data-key={pressed}
            value={name}
            size="sm"
            variant={decision === name ? "primary" : name === "LATER" ? "quiet" : "default"}
            aria-pressed={decision === name}
            pending={t("review.deciding")}
            className="justify-start text-start"
          >
            {t(`review.decisions.${name}`)}
          </SubmitButton>
        ))}
      </fieldset>
    </ActionForm>
  );
}
