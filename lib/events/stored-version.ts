import { LOCALES, type Locale, type LocalizedText } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { clockIn } from "@/lib/platform/clock";
import { localizedField } from "@/lib/platform/input/localized";
import type { StoredVersion } from "@/lib/platform/stored-version";
import type { EventToRun } from "./queries/reach";

type Stored = Omit<EventToRun, "unit" | "organizers"> & { organizers: readonly { unitId: number }[] };

/** An event as its form has it: what the fields begin with, and what is compared when somebody was quicker. */
export function storedEvent(event: Stored, locale: Locale): StoredVersion {
  const moment = (name: string, instant: Date | null) => {
    const { day, time } = instant ? clockIn(event.zone, instant) : { day: "", time: "" };
    return { [`${name}Day`]: day, [`${name}Time`]: time };
  };
  const texts = (name: string, value: unknown) =>
    Object.fromEntries(
      (Object.keys(LOCALES) as Locale[]).map((one) => [
        localizedField(name, one),
        ((value ?? {}) as LocalizedText)[one] ?? "",
      ]),
    );
  const ticked = (is: boolean) => (is ? "on" : "");
  const start = clockIn(event.zone, event.startsAt);
  const end = clockIn(event.zone, event.endsAt);
  return {
    version: event.version,
    title: translator(locale, "common")("both.unknown"),
    values: {
      kind: event.kind,
      ...texts("titles", event.titles),
      ...texts("summaries", event.summaries),
      ...texts("descriptions", event.descriptions),
      organizers: event.organizers.map(({ unitId }) => unitId).join("\n"),
      planItemId: event.planItemId ?? "",
      startDay: start.day,
      startTime: start.time,
      endDay: end.day,
      endTime: end.time,
      zone: event.zone,
      mode: event.mode,
      place: event.place ?? "",
      address: event.address ?? "",
      url: event.link?.url ?? "",
      ...texts("linkNote", event.link?.note),
      audience: event.audience,
      audienceUnitIds: event.audienceUnitIds.join("\n"),
      audienceFrom: event.audienceFrom?.toString() ?? "",
      audienceTo: event.audienceTo?.toString() ?? "",
      ...moment("opens", event.opensAt),
      ...moment("closes", event.closesAt),
      ...moment("members", event.membersUntil),
      ...moment("cancel", event.cancelUntil),
      needsApproval: ticked(event.needsApproval),
      guestsMost: String(event.guestsMost),
      hasNamedGuests: ticked(event.hasNamedGuests),
      capacity: event.capacity?.toString() ?? "",
      waitlistOrder: event.waitlistOrder,
      promotion: event.promotion,
      freezeHours: String(event.freezeMinutes / 60),
      ...texts("feedbackPrompts", event.feedbackPrompts),
      creditMinutes: event.creditMinutes?.toString() ?? "",
      answersKeptDays: String(event.answersKeptDays),
    },
  };
}
