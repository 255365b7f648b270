import { whoSaved } from "@/lib/audit/queries/last-change";
import { LOCALES, type Locale, type LocalizedText } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { localizedField } from "@/lib/platform/input/localized";
import { getInstitution } from "@/lib/platform/institution";
import type { StoredVersion } from "@/lib/platform/stored-version";
import { clocksOf } from "../clocks";
import { getEntry } from "./entries";

/** What is stored of a date that the reader may change, as its form sends it. @throws DomainError not-found */
export async function storedEntry(ctx: Ctx, id: string, locale: Locale): Promise<StoredVersion> {
  const entry = await getEntry(ctx, id, locale);
  if (!entry.mayChange) throw notFound();
  const { start, end } = clocksOf(entry, (await getInstitution(ctx)).zone);
  const titles = (entry.titles ?? {}) as LocalizedText;
  const languages = Object.keys(LOCALES) as Locale[];
  return {
    version: entry.version,
    title: await whoSaved(ctx, "calendar-entry", id, locale),
    values: {
      ...Object.fromEntries(
        languages.map((language) => [localizedField("titles", language), titles[language] ?? ""]),
      ),
      startDay: start.day,
      startTime: start.time,
      endDay: end && end.day !== start.day ? end.day : "",
      endTime: end?.time ?? "",
      unitId: String(entry.unitId ?? ""),
      place: entry.place ?? "",
      url: entry.url ?? "",
      description: entry.description,
      audience: entry.audience,
      isPublic: entry.isPublic ? "on" : "",
    },
  };
}
