import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { SynthesisStatus } from "@/prisma/generated/enums";

const TONES: Record<SynthesisStatus | "NONE" | "WAIVED", Tone> = {
  NONE: "plain",
  DRAFT: "plain",
  SUBMITTED: "info",
  RETURNED: "wait",
  ACCEPTED: "ok",
  WAIVED: "plain",
};

/** How a synthesis stands, in a word. */
export function SynthesisState({
  state,
  locale,
}: {
  state: SynthesisStatus | "NONE" | "WAIVED";
  locale: Locale;
}) {
  return <Tag tone={TONES[state]}>{translator(locale, "syntheses")(`states.${state}`)}</Tag>;
}
