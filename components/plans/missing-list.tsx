import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Missing } from "@/lib/plans/completeness";
import { itemsOf, measuresOf, type PlanContent } from "@/lib/plans/content";

type MissingListProps = { planId: string; content: PlanContent; missing: readonly Missing[]; locale: Locale };

/** What keeps a plan from being handed in, each line a way to mend it. */
export function MissingList({ planId, content, missing, locale }: MissingListProps) {
  const t = translator(locale, "plans");
  const lines = missing.flatMap((one) => {
    if (one.what === "visa") return [];
    if (one.what === "measure") {
      const measure = measuresOf(content).find(({ id }) => id === one.measureId);
      return [
        {
          href: `#measure-${one.measureId}`,
          title: localized(measure?.names, locale),
          what: t("missing.measure"),
        },
      ];
    }
    const item = itemsOf(content).find(({ id }) => id === one.itemId);
    const what = one.fields.map((field) => t(`owed.${field}`)).join(", ");
    return [{ href: `/${locale}/plans/${planId}/items/${one.itemId}`, title: item?.title ?? "", what }];
  });
  return (
    <ul className="text-sm">
      {lines.map(({ href, title, what }) => (
        <li key={href} className="border-t py-2 first:border-0">
          <a href={href}>{title}</a>
          <span className="block text-ink-2">{what}</span>
        </li>
      ))}
    </ul>
  );
}
