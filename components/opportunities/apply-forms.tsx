import { ActionForm } from "@/components/forms/action-form";
import { FormCheckbox } from "@/components/forms/form-choices";
import { FormTextArea } from "@/components/forms/form-field";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import {
  applyForOfferAction,
  reportOfferAction,
  withdrawApplicationAction,
} from "@/lib/opportunities/actions";
import type { OpportunityPage } from "@/lib/opportunities/queries/list";

type OfferProps = { offer: OpportunityPage; locale: Locale };

/** A letter to the poster, who alone reads it. */
export function ApplyForm({ offer, locale }: OfferProps) {
  const t = translator(locale, "opportunities");
  return (
    <ActionForm
      action={applyForOfferAction}
      fields={{ letter: t("apply.letter"), agreed: t("apply.agreed") }}
      className="grid gap-4"
    >
      <input type="hidden" name="id" value={offer.id} />
      <FormTextArea
        name="letter"
        label={t("apply.letter")}
        help={t("apply.letterHelp")}
        rows={7}
        maxLength={2000}
        required
      />
      <FormCheckbox name="agreed" label={t("apply.agreed")} help={t("apply.agreedHelp")} />
      <SubmitButton pending={translator(locale, "common")("saving")} className="justify-self-start">
        {t("apply.send")}
      </SubmitButton>
    </ActionForm>
  );
}

type CvFormProps = OfferProps & {
  own: NonNullable<OpportunityPage["own"]>;
  /** Whether it may still be changed. */
  isOpen: boolean;
  problem: "paper-too-large" | "paper-missing" | "too-many" | undefined;
};

/** The CV beside a letter. */
export function CvForm({ offer, own, isOpen, problem, locale }: CvFormProps) {
  const t = translator(locale, "opportunities");
  const file = `/api/applications/${own.id}/cv`;
  return (
    <div>
      {problem && (
        <Notice tone="late" className="mb-4">
          {t(`apply.problems.${problem}`)}
        </Notice>
      )}
      <p className="text-ink-2">{own.cvName ? <a href={file}>{own.cvName}</a> : t("apply.noCv")}</p>
      {isOpen && (
        <form
          action={`${file}?locale=${locale}&offer=${offer.id}`}
          method="post"
          encType="multipart/form-data"
          className="mt-3 grid gap-3"
        >
          <label className="grid gap-1.5">
            <span className="font-strong">{t(own.cvName ? "apply.replaceCv" : "apply.addCv")}</span>
            <input type="file" name="file" required className="max-w-full text-sm" />
          </label>
          <button type="submit" className={buttonStyle({ className: "justify-self-start" })}>
            {t("apply.sendCv")}
          </button>
        </form>
      )}
    </div>
  );
}

/** Goes to where the offer is applied for outside; a plain form, since the visit is counted. */
export function FollowForm({ offer, locale }: OfferProps) {
  const t = translator(locale, "opportunities");
  const host = offer.applyUrl && URL.canParse(offer.applyUrl) ? new URL(offer.applyUrl).host : "";
  return (
    <form action={`/api/opportunities/${offer.id}/follow`} method="post" className="grid gap-2">
      <p className="text-sm text-ink-2">{t("apply.outside", { host })}</p>
      <button type="submit" className={buttonStyle({ variant: "primary", className: "justify-self-start" })}>
        {t("apply.follow")}
      </button>
    </form>
  );
}

/** Takes the letter back. */
export function WithdrawForm({ applicationId, locale }: { applicationId: string; locale: Locale }) {
  const t = translator(locale, "opportunities");
  return (
    <details className="mt-4 border-t pt-2">
      <summary className="inline-block py-1 text-sm">{t("apply.withdraw")}</summary>
      <ActionForm action={withdrawApplicationAction} className="mt-2 grid gap-3">
        <input type="hidden" name="applicationId" value={applicationId} />
        <p className="text-sm text-ink-2">{t("apply.withdrawHelp")}</p>
        <SubmitButton
          variant="danger"
          pending={translator(locale, "common")("saving")}
          className="justify-self-start"
        >
          {t("apply.withdrawNow")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

/** Tells the office that an offer deceives or discriminates. */
export function ReportForm({ offer, locale }: OfferProps) {
  const t = translator(locale, "opportunities");
  return (
    <details className="px-1 text-sm">
      <summary className="inline-block py-1">{t("report.title")}</summary>
      <ActionForm
        action={reportOfferAction}
        fields={{ reason: t("report.reason") }}
        className="mt-2 grid gap-3"
      >
        <input type="hidden" name="id" value={offer.id} />
        <FormTextArea name="reason" label={t("report.reason")} rows={3} maxLength={2000} required />
        <SubmitButton pending={translator(locale, "common")("saving")} className="justify-self-start">
          {t("report.send")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
