import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { startSynthesisAction } from "@/lib/syntheses/actions";
import type { UnitSynthesis } from "@/lib/syntheses/queries/list-syntheses";
import { SynthesisState } from "./synthesis-state";

type UnitSynthesesProps = {
  place: { roundId: string; unitId: number };
  syntheses: readonly UnitSynthesis[];
  /** One that is not there. */
  mayBegin: boolean;
  locale: Locale;
};

/** The two syntheses of a faculty in a round: how they stand, and the way to them. */
export function UnitSyntheses({ place, syntheses, mayBegin, locale }: UnitSynthesesProps) {
  const t = translator(locale, "syntheses");
  if (syntheses.length === 0) return null;
  return (
    <Card title={t("links.title")}>
      <ul className="grid gap-3">
        {syntheses.map(({ kind, synthesis, isWaived }) => (
          <li key={kind} className="flex flex-wrap items-center gap-x-3 gap-y-2">
            {synthesis ? (
              <Link href={`/${locale}/syntheses/${synthesis.id}`}>{t(`kinds.${kind}`)}</Link>
            ) : (
              t(`kinds.${kind}`)
            )}
            <SynthesisState state={synthesis?.status ?? (isWaived ? "WAIVED" : "NONE")} locale={locale} />
            {!synthesis && mayBegin && (
              <ActionForm action={startSynthesisAction} className="ml-auto">
                <input type="hidden" name="roundId" value={place.roundId} />
                <input type="hidden" name="unitId" value={place.unitId} />
                <input type="hidden" name="kind" value={kind} />
                <SubmitButton variant="default" size="sm" pending={t("links.beginning")}>
                  {t("links.begin")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
