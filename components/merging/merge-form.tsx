import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { degreeWords } from "@/lib/alumni/words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { mergeRecordsAction } from "@/lib/merging/actions";
import { PICKED, type Picked } from "@/lib/merging/propose";
import type { Both } from "@/lib/merging/queries/get-both";
import { pickedWords, recordName } from "@/lib/merging/words";

const SIDES = ["survivor", "merged"] as const;

type MergeFormProps = { both: Both; canMerge: boolean; locale: Locale };

/** Two records side by side: of each field that differs one value is picked, the proposed one at first. */
export function MergeForm({ both, canMerge, locale }: MergeFormProps) {
  const t = translator(locale, "merging");
  const { survivor, merged } = both;
  const isOpen = canMerge && both.may === "merge";
  const isLiving = !survivor.isDeceased && !merged.isDeceased;
  const fields = PICKED.filter(
    (field) =>
      !(field === "deceased" && isLiving) && SIDES.some((side) => pickedWords(both[side], field, locale)),
  );
  return (
    <ActionForm action={mergeRecordsAction}>
      <input type="hidden" name="survivorId" value={survivor.id} />
      <input type="hidden" name="mergedId" value={merged.id} />
      <input type="hidden" name="survivorVersion" value={survivor.version} />
      <input type="hidden" name="mergedVersion" value={merged.version} />
      <div className="grid gap-px overflow-clip rounded-lg border bg-line *:bg-surface">
        <div className="grid gap-x-5 gap-y-2 px-5 py-4 sm:grid-cols-[9rem_1fr_1fr]">
          <span className="max-sm:hidden" />
          {SIDES.map((side) => (
            <div key={side} className="min-w-0">
              <p className="eyebrow mb-1">{t(`sides.${side}`)}</p>
              <h2 className="text-lg">
                <Link
                  href={`/${locale}/alumni/${both[side].id}`}
                  className="text-ink decoration-transparent hover:decoration-current"
                >
                  {recordName(both[side], locale)}
                </Link>
              </h2>
            </div>
          ))}
        </div>
        <div className="grid gap-x-5 gap-y-1 px-5 py-3 text-sm sm:grid-cols-[9rem_1fr_1fr]">
          <span className="py-1 text-ink-3">{t("degrees")}</span>
          {SIDES.map((side) => (
            <ul key={side} className="min-w-0 py-1">
              {both[side].degrees.map(({ id, level, programme, graduationYear, unitNameAtTime }) => (
                <li key={id}>
                  {degreeWords({ level, programme, year: graduationYear }, locale)}
                  <span className="block text-ink-2">{unitNameAtTime}</span>
                </li>
              ))}
            </ul>
          ))}
        </div>
        {fields.map((field) => (
          <PickOne key={field} field={field} both={both} isOpen={isOpen} locale={locale} />
        ))}
      </div>
      {isOpen && (
        <p className="mt-5 flex flex-wrap gap-3">
          <SubmitButton variant="primary" pending={t("merging")}>
            {t("confirm")}
          </SubmitButton>
          <ButtonLink href={`/${locale}/alumni/${survivor.id}`}>
            {translator(locale, "common")("cancel")}
          </ButtonLink>
        </p>
      )}
      {canMerge && both.may === "propose" && (
        <Notice tone="wait" className="mt-5">
          {t("officeOnly")}
        </Notice>
      )}
    </ActionForm>
  );
}

/** One field: what both say, where they differ as a choice. */
function PickOne({
  field,
  both,
  isOpen,
  locale,
}: {
  field: Picked;
  both: Both;
  isOpen: boolean;
  locale: Locale;
}) {
  const t = translator(locale, "merging");
  const [mine, theirs] = SIDES.map((side) => pickedWords(both[side], field, locale));
  const isChoice = isOpen && mine && theirs && mine !== theirs;
  return (
    <fieldset className="grid min-w-0 gap-x-5 gap-y-1 px-5 py-3 text-sm sm:grid-cols-[9rem_1fr_1fr]">
      <legend className="float-left py-1 text-ink-3 sm:col-start-1">{t(`fields.${field}`)}</legend>
      {SIDES.map((side) => {
        const text = side === "survivor" ? mine : theirs;
        return isChoice ? (
          <label
            key={side}
            className="grid min-w-0 cursor-pointer grid-cols-[1rem_1fr] gap-x-2.5 rounded-sm py-1 has-checked:font-strong"
          >
            <input
              type="radio"
              name={field}
              value={side}
              className="tick mt-0.5"
              defaultChecked={both.proposed[field] === side}
            />
            <span className="min-w-0 break-words">
              {text}
              {both.proposed[field] === side && <Tag className="ml-2">{t("proposed")}</Tag>}
            </span>
          </label>
        ) : (
          <p key={side} className={`min-w-0 py-1 break-words ${text ? "" : "text-ink-3"}`}>
            {text ?? t("unknown")}
          </p>
        );
      })}
    </fieldset>
  );
}
