import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { EventPhase } from "@/lib/events/phase";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { EventAudience } from "@/prisma/generated/enums";

const TONE: Record<EventPhase, Tone> = {
  DRAFT: "wait",
  UPCOMING: "info",
  OPEN: "ok",
  FULL: "wait",
  CLOSED: "plain",
  RUNNING: "info",
  ENDED: "plain",
  POSTPONED: "wait",
  CANCELLED: "late",
  ARCHIVED: "plain",
};
/** From so many on a number of places is no news. */
const FEW = 10;

type Standing = { phase: EventPhase; left: number | null };

/** How an event stands, in a word; while there are places, how many. */
export function PhaseTag({ event: { phase, left }, locale }: { event: Standing; locale: Locale }) {
  const t = translator(locale, "events");
  const counts = phase === "OPEN" && left !== null;
  return (
    <Tag tone={counts && left <= FEW ? "wait" : TONE[phase]}>
      {counts ? t("left", { count: left }) : t(`phase.${phase}`)}
    </Tag>
  );
}

/** Whom it is for, where that is not everybody. */
export function AudienceTag({ audience, locale }: { audience: EventAudience; locale: Locale }) {
  if (audience === "EVERYBODY" || audience === "ACCOUNTS") return null;
  return <Tag tone="plain">{translator(locale, "events")(`forWhom.${audience}`)}</Tag>;
}
