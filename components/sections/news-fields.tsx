import { LocalizedTextFields, localizedLabels } from "@/components/forms/localized-text";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { LocalizedAreas } from "./localized-areas";

type NewsFieldsProps = { value?: { titles: unknown; bodies: unknown }; locale: Locale };

/** A piece of news as fields of a form. */
export function NewsFields({ value, locale }: NewsFieldsProps) {
  const t = translator(locale, "sections");
  return (
    <>
      <LocalizedTextFields
        name="titles"
        legend={t("newsPage.titles")}
        help={t("newsPage.titlesHelp")}
        value={value?.titles}
      />
      <LocalizedAreas
        name="bodies"
        legend={t("newsPage.bodies")}
        help={t("newsPage.bodiesHelp")}
        value={value?.bodies}
        rows={8}
      />
    </>
  );
}

/** What a summary of problems calls the fields. */
export function newsLabels(locale: Locale): Record<string, string> {
  const t = translator(locale, "sections");
  return {
    ...localizedLabels("titles", t("newsPage.titles")),
    ...localizedLabels("bodies", t("newsPage.bodies")),
  };
}
