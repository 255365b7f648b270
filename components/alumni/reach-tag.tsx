import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Reach } from "@/lib/alumni/schema/list";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const TONES: Record<Reach, Tone> = {
  EMAIL_VERIFIED: "ok",
  EMAIL_UNVERIFIED: "wait",
  PHONE: "info",
  POST: "info",
  EMAIL_BOUNCED: "late",
  NONE: "plain",
};

/** The best way in which a person can be reached. */
export function ReachTag({ reach, locale }: { reach: Reach; locale: Locale }) {
  return <Tag tone={TONES[reach]}>{translator(locale, "alumni")(`reach.${reach}`)}</Tag>;
}
