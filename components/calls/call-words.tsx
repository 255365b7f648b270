import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { CallStatus } from "@/prisma/generated/enums";

const STATUS_TONES: Record<CallStatus, Tone> = {
  DRAFT: "plain",
  OPEN: "ok",
  CLOSED: "wait",
  DONE: "plain",
  CANCELLED: "late",
};
const ANSWER_TONES = { placed: "ok", waiting: "wait", helped: "brass" } as const satisfies Record<
  string,
  Tone
>;

/** How a call stands. */
export function CallStatusTag({ status, locale }: { status: CallStatus; locale: Locale }) {
  return <Tag tone={STATUS_TONES[status]}>{translator(locale, "calls")(`status.${status}`)}</Tag>;
}

/** What the reader has in a call. */
export function AnswerTag({ answer, locale }: { answer: keyof typeof ANSWER_TONES; locale: Locale }) {
  return <Tag tone={ANSWER_TONES[answer]}>{translator(locale, "calls")(`answers.${answer}`)}</Tag>;
}
