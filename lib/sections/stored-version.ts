import { LOCALES, type Locale, type LocalizedText } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { localizedField } from "@/lib/platform/input/localized";
import type { StoredVersion } from "@/lib/platform/stored-version";
import type { FacultySection, NewsItem } from "@/prisma/generated/client";

/** A section, also before there is one. @param brandHue what the color begins with where the faculty has none */
export function storedSection(
  section: FacultySection | null,
  brandHue: number,
  locale: Locale,
): StoredVersion {
  return {
    version: section?.version ?? 0,
    title: translator(locale, "common")("both.unknown"),
    values: {
      ...fieldsOf("intro", section?.intro),
      ...fieldsOf("waysToHelp", section?.waysToHelp),
      ...fieldsOf("officeHours", section?.officeHours),
      contactEmail: section?.contactEmail ?? "",
      hasHue: section?.hue == null ? "" : "on",
      hue: String(section?.hue ?? brandHue),
      embedOrigins: section?.embedOrigins.join("\n") ?? "",
    },
  };
}

export function storedNews(
  { version, titles, bodies }: Pick<NewsItem, "version" | "titles" | "bodies">,
  locale: Locale,
): StoredVersion {
  return {
    version,
    title: translator(locale, "common")("both.unknown"),
    values: { ...fieldsOf("titles", titles), ...fieldsOf("bodies", bodies) },
  };
}

/** A text in several languages, a field for each. */
function fieldsOf(name: string, value: unknown): Record<string, string> {
  const texts = (value ?? {}) as LocalizedText;
  const languages = Object.keys(LOCALES) as Locale[];
  return Object.fromEntries(languages.map((locale) => [localizedField(name, locale), texts[locale] ?? ""]));
}
