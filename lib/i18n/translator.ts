import { createFormatter, createTranslator } from "use-intl/core";
import type { Locale } from "./locales";
import { messages } from "./messages";

type Namespace = keyof typeof messages.en;

function makeTranslator<N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator({ locale, namespace, messages: messages[locale] });
}

/** A translator keeps the messages that it has parsed, so each is made once. */
const made = new Map<string, unknown>();

/** Translates the keys of one namespace: `const t = translator(locale, "alumni"); t("title")`. */
export function translator<N extends Namespace>(locale: Locale, namespace: N) {
  type Translator = ReturnType<typeof makeTranslator<N>>;
  const key = `${locale} ${namespace}`;
  const found = (made.get(key) as Translator | undefined) ?? makeTranslator(locale, namespace);
  made.set(key, found);
  return found;
}

/** Dates and numbers as the reader writes them. Instants are shown in the institution's zone. */
export function formatter(locale: Locale, timeZone: string) {
  return createFormatter({ locale, timeZone });
}
