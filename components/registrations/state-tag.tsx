import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { RegistrationStatus } from "@/prisma/generated/enums";

const TONE: Record<RegistrationStatus, Tone> = {
  PENDING_APPROVAL: "wait",
  PENDING_PAYMENT: "wait",
  CONFIRMED: "ok",
  WAITLISTED: "info",
  OFFERED: "wait",
  CANCELLED_BY_PERSON: "plain",
  CANCELLED_BY_OFFICE: "late",
  EXPIRED: "plain",
  CHECKED_IN: "ok",
  NO_SHOW: "late",
};

/** How a registration stands, in a word. */
export function RegistrationTag({ status, locale }: { status: RegistrationStatus; locale: Locale }) {
  return <Tag tone={TONE[status]}>{translator(locale, "registrations")(`status.${status}`)}</Tag>;
}
