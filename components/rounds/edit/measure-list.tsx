import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { EditedRound } from "@/lib/rounds/queries/get-round";
import { RemovePart } from "./remove-part";

type ListProps = { round: EditedRound; mayEdit: boolean; locale: Locale };

/** Directions with their measures. A measure with items under it is renamed, never removed. */
export function MeasureList({ round, mayEdit, locale }: ListProps) {
  const t = translator(locale, "rounds");
  const here = `/${locale}/rounds/${round.id}/edit`;
  return (
    <Card
      id="measures"
      title={t("edit.measures")}
      actions={mayEdit && <Link href={`${here}?part=direction`}>{t("edit.addDirection")}</Link>}
    >
      {round.directions.map(({ id: directionId, names, measures }) => (
        <section key={directionId} className="border-t pt-4 pb-2 first-of-type:border-t-0 first-of-type:pt-0">
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <h3 className="min-w-40 flex-1">{localized(names, locale)}</h3>
            {mayEdit && (
              <span className="flex items-baseline gap-3 text-sm">
                <Link href={`${here}?part=direction&of=${directionId}`}>{t("edit.rename")}</Link>
                <Link href={`${here}?part=measure&under=${directionId}`}>{t("edit.addMeasure")}</Link>
                {measures.length === 0 && (
                  <RemovePart
                    kind="direction"
                    id={directionId}
                    name={localized(names, locale)}
                    round={round}
                    locale={locale}
                  />
                )}
              </span>
            )}
          </div>
          <ol className="mt-1.5">
            {measures.map(({ id, names: measureNames, isMandatory, _count: { items, skips } }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-1.5 text-sm">
                <span className="min-w-40 flex-1">{localized(measureNames, locale)}</span>
                {isMandatory && <Tag tone="info">{t("edit.mandatory")}</Tag>}
                {items > 0 && <span className="num text-ink-3">{t("edit.items", { count: items })}</span>}
                {mayEdit && (
                  <span className="flex items-baseline gap-3">
                    <Link href={`${here}?part=measure&of=${id}`}>{t("edit.change")}</Link>
                    {items + skips === 0 && (
                      <RemovePart
                        kind="measure"
                        id={id}
                        name={localized(measureNames, locale)}
                        round={round}
                        locale={locale}
                      />
                    )}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Card>
  );
}
