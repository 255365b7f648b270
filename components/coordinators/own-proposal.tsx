import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { answerProposalAction } from "@/lib/coordinators/actions";
import type { OwnTerm } from "@/lib/coordinators/queries/get-own-office";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { OwnTermText } from "./own-term-text";

/** An office that waits for the reader's yes or no. */
export function OwnProposal({ proposal, locale }: { proposal: OwnTerm; locale: Locale }) {
  const t = translator(locale, "coordinators");
  return (
    <Card raised title={t("own.proposal")}>
      <OwnTermText term={proposal} locale={locale} />
      <p className="mt-3 max-w-field text-sm text-ink-2">{t("own.proposalMeans")}</p>
      <div className="mt-4 flex flex-wrap items-start gap-x-6 gap-y-3">
        <ActionForm action={answerProposalAction}>
          <Target proposal={proposal} />
          <SubmitButton name="answer" value="accept" pending={t("own.answering")}>
            {t("own.accept")}
          </SubmitButton>
        </ActionForm>
        <details className="min-w-0 flex-1 basis-60">
          <summary className="inline-block min-h-9 py-2 text-sm font-strong text-brand-ink">
            {t("own.decline")}
          </summary>
          <ActionForm
            action={answerProposalAction}
            fields={{ reason: t("own.declineReason") }}
            className="mt-2 grid gap-3 border-l-2 pl-5"
          >
            <Target proposal={proposal} />
            <input type="hidden" name="answer" value="decline" />
            <FormText
              id={`reason-${proposal.id}`}
              name="reason"
              label={t("own.declineReason")}
              optional={translator(locale, "common")("optional")}
            />
            <SubmitButton
              size="sm"
              variant="danger"
              pending={t("own.answering")}
              className="justify-self-start"
            >
              {t("own.decline")}
            </SubmitButton>
          </ActionForm>
        </details>
      </div>
    </Card>
  );
}

function Target({ proposal: { id, version } }: { proposal: OwnTerm }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
