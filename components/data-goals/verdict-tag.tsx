import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Verdict } from "@/prisma/generated/enums";

const TONES: Record<Verdict, Tone> = { MET: "ok", PARTLY: "wait", NOT_MET: "late", NO_TARGET: "plain" };

/** How a database stands against its targets, in a word. */
export function VerdictTag({ verdict, locale }: { verdict: Verdict; locale: Locale }) {
  return <Tag tone={TONES[verdict]}>{translator(locale, "dataGoals")(`verdict.${verdict}`)}</Tag>;
}
