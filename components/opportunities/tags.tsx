import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ApplicationStatus, OpportunityStatus } from "@/prisma/generated/enums";

const OFFER_TONES: Record<OpportunityStatus, Tone> = {
  DRAFT: "plain",
  SUBMITTED: "wait",
  RETURNED: "late",
  PUBLISHED: "ok",
  FILLED: "brass",
  EXPIRED: "plain",
  WITHDRAWN: "plain",
};
const LETTER_TONES: Record<ApplicationStatus, Tone> = {
  SENT: "info",
  SHORTLISTED: "wait",
  ACCEPTED: "ok",
  DECLINED: "plain",
  WITHDRAWN: "plain",
};

/** How an offer stands. */
export function OfferTag({ status, locale }: { status: OpportunityStatus; locale: Locale }) {
  return <Tag tone={OFFER_TONES[status]}>{translator(locale, "opportunities")(`status.${status}`)}</Tag>;
}

/** How a letter stands. */
export function LetterTag({ status, locale }: { status: ApplicationStatus; locale: Locale }) {
  return (
    <Tag tone={LETTER_TONES[status]}>{translator(locale, "opportunities")(`letterStatus.${status}`)}</Tag>
  );
}
