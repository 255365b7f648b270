import { formatDate } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ItemContent, PlannedItem } from "./content";

type Fact = { label: string; value: string };

/** What an item plans, as labels and values; what is empty is left out. */
export function itemFacts(
  item: PlannedItem & Partial<Pick<ItemContent, "partners">>,
  locale: Locale,
): Fact[] {
  const t = translator(locale, "plans");
  const number = (value: number | null) => (value === null ? null : formatInteger(value, locale));
  const { amountMinor, currency, partners = [] } = item;
  const graduates = partners.filter(({ alumnusId }) => alumnusId !== null).length;
  const others = partners.flatMap(({ name, part }) => (name ? [part ? `${name} (${part})` : name] : []));
  return facts([
    [t("fields.owner"), item.ownerName],
    [t("facts.when"), periodText(item, locale)],
    [t("fields.audience"), item.audience],
    [t("fields.expected"), item.expected],
    [t("fields.indicator"), item.indicator],
    [t("fields.peopleCount"), number(item.peopleCount)],
    [t("fields.hoursCount"), number(item.hoursCount)],
    [
      t("fields.amount"),
      amountMinor === null || currency === null ? null : formatMoney(amountMinor, { locale, currency }),
    ],
    [
      t("fields.partners"),
      [...(graduates > 0 ? [t("facts.graduates", { count: graduates })] : []), ...others].join(", ") || null,
    ],
  ]);
}

/** From one day to another, or the one day; null without any. */
export function periodText(
  { startsOn, endsOn }: { startsOn: string | null; endsOn: string | null },
  locale: Locale,
): string | null {
  const on = (day: string | null) => (day ? formatDate(day, { locale }) : "…");
  if (!startsOn && !endsOn) return null;
  return startsOn === endsOn ? on(startsOn) : `${on(startsOn)} – ${on(endsOn)}`;
}

/** Without what is empty. */
export function facts(all: readonly (readonly [label: string, value: string | null | false])[]): Fact[] {
  return all.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
