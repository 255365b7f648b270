import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { answerClaimAction, appealClaimAction, withdrawClaimAction } from "@/lib/claims/actions";
import type { OwnClaim as Claim } from "@/lib/claims/queries/list-claims";
import { nextStatus } from "@/lib/claims/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { ClaimFacts } from "./claim-facts";

/** How one's own claim stands, and what one can do about it. */
export function OwnClaim({ claim, locale }: { claim: Claim; locale: Locale }) {
  const t = translator(locale, "claims");
  const { status, question, refusal, appeal, answer } = claim;
  const mayAppeal = status === "REFUSED" && appeal === null;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
      <div className="grid gap-6">
        {status === "VERIFIED" && (
          <Notice tone="ok" title={t("own.VERIFIED.title")}>
            <p>{t("own.VERIFIED.sentence")}</p>
            <ButtonLink href={`/${locale}/me`} variant="primary" className="mt-3">
              {t("own.toRecord")}
            </ButtonLink>
          </Notice>
        )}
        {question && (status === "INFO_REQUESTED" || answer) && (
          <Card title={t("own.question")}>
            <p className="whitespace-pre-line">{question}</p>
            {status === "INFO_REQUESTED" ? (
              <Reply action={answerClaimAction} name="answer" claim={claim} locale={locale} />
            ) : (
              <>
                <p className="eyebrow mt-4 mb-1">{t("own.yourAnswer")}</p>
                <p className="whitespace-pre-line">{answer}</p>
              </>
            )}
          </Card>
        )}
        {refusal && (status === "REFUSED" || status === "APPEALED") && (
          <Card title={t("own.refusal")}>
            <p className="whitespace-pre-line">{refusal}</p>
            {appeal && (
              <>
                <p className="eyebrow mt-4 mb-1">{t("own.yourAppeal")}</p>
                <p className="whitespace-pre-line">{appeal}</p>
              </>
            )}
            {mayAppeal && <Reply action={appealClaimAction} name="appeal" claim={claim} locale={locale} />}
          </Card>
        )}
        {["REFUSED", "WITHDRAWN", "REVERSED"].includes(status) && (
          <ButtonLink href={`/${locale}/find-my-record`} className="justify-self-start">
            {t("own.again")}
          </ButtonLink>
        )}
      </div>
      <Card title={t("own.said")}>
        <p className="mb-2 font-semibold">
          {claim.given} {claim.family}
        </p>
        <ClaimFacts claim={claim} locale={locale} />
        {nextStatus(status, "withdraw") && (
          <ActionForm action={withdrawClaimAction} className="mt-5 border-t pt-4">
            <ClaimTarget claim={claim} />
            <SubmitButton variant="quiet" size="sm" pending={t("own.withdrawing")}>
              {t("own.withdraw")}
            </SubmitButton>
          </ActionForm>
        )}
      </Card>
    </div>
  );
}

type ReplyProps = {
  action: typeof answerClaimAction;
  name: "answer" | "appeal";
  claim: Claim;
  locale: Locale;
};

function Reply({ action, name, claim, locale }: ReplyProps) {
  const t = translator(locale, "claims");
  const label = t(`own.reply.${name}.label`);
  return (
    <ActionForm action={action} fields={{ [name]: label }} className="mt-5 grid gap-3 border-t pt-4">
      <ClaimTarget claim={claim} />
      <FormTextArea name={name} label={label} help={t(`own.reply.${name}.help`)} maxLength={2000} required />
      <SubmitButton pending={t("own.sending")} className="justify-self-start">
        {t(`own.reply.${name}.send`)}
      </SubmitButton>
    </ActionForm>
  );
}

/** Which claim, as it was seen. */
export function ClaimTarget({ claim: { id, version } }: { claim: { id: string; version: number } }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
