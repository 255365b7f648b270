import { Plus } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Missing } from "@/lib/plans/completeness";
import type { MeasureContent, PlanContent } from "@/lib/plans/content";
import { ItemOrder } from "./item-order";
import { ItemSummary } from "./item-summary";
import { SkipForm } from "./skip-form";

type PlanBodyProps = {
  planId: string;
  content: PlanContent;
  missing?: readonly Missing[];
  /** Remarks that are not settled, by item. */
  comments?: ReadonlyMap<string | null, number>;
  /** Items may be added, under a running plan as proposals. */
  mayAdd?: boolean;
  mayWrite?: boolean;
  isRunning?: boolean;
  /** An edition: its items say all that they said, and lead nowhere. */
  isFrozen?: boolean;
  /** The items' versions as they are shown, where they can be put in another order. */
  versions?: ReadonlyMap<string, number>;
  locale: Locale;
};

/** Directions, their measures, and what is planned under each. */
export function PlanBody({ content, locale, ...rest }: PlanBodyProps) {
  return (
    <div className="grid gap-6">
      {content.directions.map((direction) => (
        <Card key={direction.id} flush title={localized(direction.names, locale)}>
          {direction.measures.map((measure) => (
            <Measure key={measure.id} measure={measure} locale={locale} {...rest} />
          ))}
        </Card>
      ))}
    </div>
  );
}

type MeasureProps = Omit<PlanBodyProps, "content"> & { measure: MeasureContent };

function Measure(props: MeasureProps) {
  const {
    planId,
    measure,
    missing = [],
    comments,
    mayAdd,
    mayWrite,
    isRunning,
    isFrozen,
    versions,
    locale,
  } = props;
  const t = translator(locale, "plans");
  const { id, names, isMandatory, skip, items } = measure;
  const isOwed = missing.some((one) => one.what === "measure" && one.measureId === id);
  const owedOf = (itemId: string) =>
    missing.flatMap((one) => (one.what === "item" && one.itemId === itemId ? one.fields : []));
  const path = `/${locale}/plans/${planId}/items`;
  return (
    <section id={`measure-${id}`} aria-labelledby={`measure-${id}-title`} className="border-t">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-5 pt-4 pb-2">
        <div className="flex min-w-0 flex-1 basis-44 flex-wrap items-baseline gap-x-3 gap-y-1">
          <h3 id={`measure-${id}-title`} className="min-w-0 text-md">
            {localized(names, locale)}
          </h3>
          {isMandatory && <Tag tone={isOwed ? "wait" : "plain"}>{t("measure.mandatory")}</Tag>}
        </div>
        {mayAdd && (
          <ButtonLink
            href={`${path}/new?measure=${id}`}
            size="sm"
            variant="quiet"
            className="-mr-3 ml-auto print:hidden"
            aria-label={t("item.addUnder", { measure: localized(names, locale) })}
          >
            <Plus aria-hidden="true" />
            {t(mayWrite ? "item.add" : "item.propose")}
          </ButtonLink>
        )}
      </div>
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <ItemSummary
              key={item.id}
              item={item}
              href={`${path}/${item.id}`}
              owed={mayWrite ? owedOf(item.id) : []}
              comments={comments?.get(item.id) ?? 0}
              isRunning={isRunning ?? false}
              isFrozen={isFrozen ?? false}
              order={
                versions &&
                items.length > 1 && (
                  <ItemOrder item={item} version={versions.get(item.id) ?? 0} locale={locale} />
                )
              }
              locale={locale}
            />
          ))}
        </ul>
      )}
      {skip && (
        <p className="px-5 pb-3 text-sm">
          <span className="text-ink-3">{t("skip.because")}</span>{" "}
          <span className="whitespace-pre-line">{skip}</span>
        </p>
      )}
      {items.length === 0 && !skip && (
        <p className={`px-5 pb-3 text-sm ${isOwed && mayWrite ? "text-wait-ink" : "text-ink-3"}`}>
          {t(isOwed && mayWrite ? "measure.owed" : "measure.empty")}
        </p>
      )}
      {mayWrite && items.length === 0 && (isMandatory || skip) && (
        <SkipForm planId={planId} measureId={id} reason={skip} locale={locale} />
      )}
    </section>
  );
}
