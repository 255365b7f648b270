import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { verifyClaimAction } from "@/lib/claims/actions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { ClaimTarget } from "./own-claim";

type VerifyClaimProps = {
  claim: { id: string; version: number };
  alumnusId: string;
  locale: Locale;
};

/** The same person: one press gives the record to the claimant. */
export function VerifyClaim({ claim, alumnusId, locale }: VerifyClaimProps) {
  const t = translator(locale, "claims");
  return (
    <ActionForm action={verifyClaimAction}>
      <ClaimTarget claim={claim} />
      <input type="hidden" name="alumnusId" value={alumnusId} />
      <SubmitButton
        size="sm"
        variant="default"
        pending={t("queue.deciding")}
        data-key="y"
        className="w-full justify-start text-start"
      >
        {t("queue.samePerson")}
      </SubmitButton>
    </ActionForm>
  );
}
