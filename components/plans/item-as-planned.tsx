import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { itemFacts } from "@/lib/plans/item-facts";
import type { ItemPage } from "@/lib/plans/queries/get-item";

/** What an item plans, what came of it, and where it comes from, for reading. */
export function ItemAsPlanned({ page, locale }: { page: ItemPage; locale: Locale }) {
  const t = translator(locale, "plans");
  const { item, entries, origin, movedFrom, movedTo } = page;
  const facts = itemFacts(item.planned, locale).map(({ label, value }) => ({ term: label, value }));
  const linked = entries.filter(({ isLinked }) => isLinked);
  return (
    <Card title={t("item.planned")}>
      {item.description && <p className="mb-4 whitespace-pre-line">{item.description}</p>}
      <DescriptionList
        items={[
          ...facts,
          { term: t("fields.isPublic"), value: t(`visibility.${item.isPublic ? "yes" : "no"}`) },
          ...(linked.length > 0
            ? [
                {
                  term: t("fields.entries"),
                  value: linked
                    .map(({ title, day }) => (day ? `${title}, ${formatDate(day, { locale })}` : title))
                    .join("; "),
                },
              ]
            : []),
          ...(item.reachedCount === null
            ? []
            : [{ term: t("fields.reachedCount"), value: formatInteger(item.reachedCount, locale) }]),
          ...(item.outcome
            ? [
                {
                  term: t("fields.outcome"),
                  value: <span className="whitespace-pre-line">{item.outcome}</span>,
                },
              ]
            : []),
          ...(origin
            ? [
                {
                  term: t("item.from"),
                  value: <Link href={`/${locale}/plans/${origin.planId}`}>{origin.unitName}</Link>,
                },
              ]
            : []),
          ...(movedFrom
            ? [{ term: t("item.continues"), value: <ItemLink item={movedFrom} locale={locale} /> }]
            : []),
          ...movedTo.map((next) => ({
            term: t("item.continuedBy"),
            value: <ItemLink item={next} locale={locale} />,
          })),
        ]}
      />
    </Card>
  );
}

function ItemLink({ item, locale }: { item: { id: string; planId: string; title: string }; locale: Locale }) {
  return <Link href={`/${locale}/plans/${item.planId}/items/${item.id}`}>{item.title}</Link>;
}
