import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { CharterStatus } from "@/prisma/generated/enums";

const TONES: Record<CharterStatus, Tone> = {
  DRAFT: "wait",
  CONSULTATION: "info",
  ADOPTED: "ok",
  SUPERSEDED: "plain",
};

export function EditionTag({ status, locale }: { status: CharterStatus; locale: Locale }) {
  return <Tag tone={TONES[status]}>{translator(locale, "charter")(`status.${status}`)}</Tag>;
}
