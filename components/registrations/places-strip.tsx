import { Notice } from "@/components/ui/notice";
import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { EventPlaces } from "@/lib/registrations/queries/registrations";

/** What is taken of each thing that is limited, and by how much a room has become too small. */
export function PlacesStrip({ event, locale }: { event: EventPlaces; locale: Locale }) {
  const t = translator(locale, "registrations");
  const parts = [
    {
      id: event.id,
      title: t("places.taken"),
      capacity: event.capacity,
      taken: event.taken,
      overbooked: event.overbooked,
    },
    ...event.sessions,
    ...event.tickets.filter(({ capacity }) => capacity !== null),
  ];
  const overbooked = parts.filter((part) => part.overbooked > 0);
  return (
    <>
      {overbooked.length > 0 && (
        <Notice
          tone="late"
          title={t("places.overbooked", { count: Math.max(...overbooked.map((part) => part.overbooked)) })}
          className="mb-5"
        >
          {t("places.overbookedSentence")}
        </Notice>
      )}
      <StatStrip>
        {parts.map(({ id, title, capacity, taken, overbooked }) => (
          <Stat
            key={id}
            label={title}
            value={formatInteger(taken, locale)}
            note={capacity === null ? t("places.unlimited") : t("places.of", { capacity })}
            isLate={overbooked > 0}
            {...(capacity === null
              ? {}
              : {
                  bar: {
                    max: Math.max(capacity, 1),
                    parts: [{ value: taken, tone: overbooked > 0 ? ("late" as const) : ("plain" as const) }],
                  },
                })}
          />
        ))}
      </StatStrip>
    </>
  );
}
