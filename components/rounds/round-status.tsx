import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { RoundStatus } from "@/prisma/generated/enums";

const TONES: Record<RoundStatus, Tone> = { DRAFT: "wait", OPEN: "ok", CLOSED: "info", ARCHIVED: "plain" };

export function RoundStatusTag({ status, locale }: { status: RoundStatus; locale: Locale }) {
  return <Tag tone={TONES[status]}>{translator(locale, "rounds")(`status.${status}`)}</Tag>;
}
