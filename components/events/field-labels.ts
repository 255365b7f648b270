import { localizedLabels } from "@/components/forms/localized-text";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const LINES = [
  ...([
    "kind",
    "organizers",
    "planItemId",
    "startDay",
    "startTime",
    "endDay",
    "endTime",
    "zone",
    "mode",
  ] as const),
  ...(["place", "address", "url", "audience", "audienceUnitIds", "audienceFrom", "audienceTo"] as const),
  ...(["opensDay", "opensTime", "closesDay", "closesTime", "membersDay", "membersTime"] as const),
  ...(["cancelDay", "cancelTime", "needsApproval", "guestsMost", "hasNamedGuests", "capacity"] as const),
  ...(["waitlistOrder", "promotion", "freezeHours", "creditMinutes", "answersKeptDays"] as const),
] as const;
const TEXTS = ["titles", "summaries", "descriptions", "linkNote", "feedbackPrompts"] as const;

/** What the fields of an event's form are called, in a summary of problems and beside somebody else's version. */
export function fieldLabels(locale: Locale): Record<string, string> {
  const t = translator(locale, "events");
  return {
    ...Object.fromEntries(LINES.map((name) => [name, t(`fields.${name}`)])),
    ...Object.assign({}, ...TEXTS.map((name) => localizedLabels(name, t(`fields.${name}`)))),
  };
}
