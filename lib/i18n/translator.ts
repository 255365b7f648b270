import { createFormatter, createTranslator } from "use-intl/core";
import type { Locale } from "./locales";
import { messages } from "./messages";

/** Translates the keys of one namespace: `const t = translator(locale, "alumni"); t("title")`. */
export function translator<N extends keyof typeof messages.en>(locale: Locale, namespace: N) {
  return createTranslator({ locale, namespace, messages: messages[locale] });
}

/** Dates and numbers as the reader writes them. Instants are shown in the institution's zone. */
export function formatter(locale: Locale, timeZone: string) {
  return createFormatter({ locale, timeZone });
}
