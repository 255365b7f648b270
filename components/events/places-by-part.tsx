import { Bar } from "@/components/ui/bar";
import { Card } from "@/components/ui/card";
import type { ManagedEvent } from "@/lib/events/queries/get-event";
import { formatInteger } from "@/lib/format/numbers";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** How many places of each slot and of each kind are gone, where people choose one. */
export function PlacesByPart({ event, locale }: { event: ManagedEvent; locale: Locale }) {
  const t = translator(locale, "events");
  const parts = [...event.sessions.filter(({ isSlot }) => isSlot), ...event.tickets];
  if (parts.length === 0) return null;
  return (
    <Card flush title={t("overview.parts")}>
      <ul className="border-t">
        {parts.map(({ id, titles, taken, capacity }) => (
          <li key={id} className="border-t px-5 py-3 first:border-t-0">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span>{localized(titles, locale)}</span>
              <span className="num text-ink-2">
                {capacity === null ? formatInteger(taken, locale) : t("manage.takenOf", { taken, capacity })}
              </span>
            </p>
            {capacity !== null && (
              <Bar
                max={Math.max(capacity, 1)}
                parts={[{ value: taken, tone: taken > capacity ? "late" : "plain" }]}
                className="mt-1.5"
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
