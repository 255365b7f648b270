import { Differences } from "@/components/plans/differences";
import { EditionsCard } from "@/components/plans/editions-card";
import { PlanBody } from "@/components/plans/plan-body";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Select } from "@/components/ui/select";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { comparePlans } from "@/lib/plans/compare";
import { planPolicy } from "@/lib/plans/policy";
import { readEdition } from "@/lib/plans/queries/editions";
import { getPlan } from "@/lib/plans/queries/get-plan";
import { editionSearch, planParams } from "@/lib/plans/schema";
import { page } from "@/lib/platform/page";

/** What was frozen of a plan: one edition as it was, or what it has that another had not. */
export default page({
  can: planPolicy.read,
  params: planParams,
  search: editionSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "plans");
    const plan = await getPlan(ctx, params.id, locale);
    const path = `/${locale}/plans/${plan.id}`;
    const ofId = search.of ?? plan.editions[0]?.id;
    const edition = ofId ? await readEdition(ctx, plan.id, ofId) : null;
    const before = search.from && edition ? await readEdition(ctx, plan.id, search.from) : null;
    const choices = plan.editions.map(({ id, number, kind, at }) => ({
      value: id,
      label: `${t("edition", { number })}, ${t(`editions.kind.${kind}`)}, ${formatDate(at, { locale })}`,
    }));
    return (
      <>
        <PageHead
          eyebrow={<Link href={path}>{t("planOf", { unit: plan.unitName })}</Link>}
          title={t("editions.title")}
          sentence={t("editions.sentence", { count: plan.editions.length })}
        />
        {edition ? (
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]">
            <div className="grid min-w-0 gap-6 max-lg:order-2">
              <h2>
                {t("edition", { number: edition.number })}, {t(`editions.kind.${edition.kind}`)}
              </h2>
              {before ? (
                <Card flush title={t("review.changes", { number: before.number })}>
                  <Differences
                    difference={comparePlans(before.content, edition.content)}
                    content={edition.content}
                    locale={locale}
                  />
                </Card>
              ) : (
                <PlanBody planId={plan.id} content={edition.content} isFrozen locale={locale} />
              )}
            </div>
            <div className="grid min-w-0 gap-6 print:hidden">
              {plan.editions.length > 1 && (
                <Card title={t("editions.compare")}>
                  <FilterForm action={`${path}/editions`} applyLabel={t("list.apply")} className="grid gap-4">
                    <Select name="of" label={t("editions.of")} options={choices} defaultValue={edition.id} />
                    <Select
                      name="from"
                      label={t("editions.from")}
                      empty={t("editions.alone")}
                      options={choices.filter(({ value }) => value !== edition.id)}
                      defaultValue={before?.id ?? ""}
                    />
                  </FilterForm>
                </Card>
              )}
              <EditionsCard planId={plan.id} editions={plan.editions} locale={locale} />
            </div>
          </div>
        ) : (
          <Card>
            <EmptyState title={t("editions.none")} sentence={t("editions.noneSentence")} />
          </Card>
        )}
      </>
    );
  },
});
