import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** An action in words: "renamed a unit". One that nobody has put into words yet is shown by its name. */
export function actionText(action: string, locale: Locale): string {
  const t = translator(locale, "audit");
  return t.has(`actions.${action}` as "actions.unit.added")
    ? t(`actions.${action}` as "actions.unit.added")
    : action;
}

/** Who did it: a person by name, the portal's own work in words. */
export function actorText(name: string, locale: Locale): string {
  const t = translator(locale, "audit");
  return t.has(`portal.${name}` as "portal.demo") ? t(`portal.${name}` as "portal.demo") : name;
}
