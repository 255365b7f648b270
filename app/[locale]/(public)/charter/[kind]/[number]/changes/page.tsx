import { ClauseDifferences } from "@/components/charter/clause-differences";
import { PublicBand } from "@/components/layout/public-band";
import { FilterForm } from "@/components/ui/filter-form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Select } from "@/components/ui/select";
import { compareClauses } from "@/lib/charter/compare";
import { charterPolicy } from "@/lib/charter/policy";
import { getEdition } from "@/lib/charter/queries/get-edition";
import { listEditions } from "@/lib/charter/queries/list-editions";
import { changesSearch, editionParams } from "@/lib/charter/schema";
import { translator } from "@/lib/i18n/translator";
import { notFound } from "@/lib/platform/errors";
import { page } from "@/lib/platform/page";

/** What an edition changes of an earlier one, clause by clause. */
export default page({
  can: charterPolicy.read,
  params: editionParams,
  search: changesSearch,
  render: async (ctx, { locale, params: { kind, number }, search }) => {
    const t = translator(locale, "charter");
    const later = await getEdition(ctx, kind, number, locale);
    const others = (await listEditions(ctx, locale)).filter(
      (one) => one.kind === kind && one.number < number,
    );
    const from = search.from ?? others[0]?.number;
    if (from === undefined || from >= number) throw notFound();
    const earlier = await getEdition(ctx, kind, from, locale);
    const differences = compareClauses(earlier.clauses, later.clauses);
    const isSame = differences.every((one) => one.kind === "same");
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <PageHead
          eyebrow={<Link href={`/${locale}${later.path}`}>{later.title}</Link>}
          title={t("changes.title", { kind: t(`kinds.${kind}`), from, to: number })}
          sentence={t("changes.sentence", {
            count: differences.filter((one) => one.kind !== "same").length,
          })}
        />
        {others.length > 1 && (
          <FilterForm
            action={`/${locale}${later.path}/changes`}
            applyLabel={t("changes.apply")}
            className="mb-6 print:hidden"
          >
            <Select
              name="from"
              label={t("changes.from")}
              options={others.map((one) => ({
                value: String(one.number),
                label: t("named", { kind: t(`kinds.${kind}`), number: one.number }),
              }))}
              defaultValue={String(from)}
              className="max-w-60"
            />
          </FilterForm>
        )}
        {isSame ? (
          <Notice tone="info">{t("changes.none")}</Notice>
        ) : (
          <ClauseDifferences differences={differences} locale={locale} />
        )}
      </PublicBand>
    );
  },
});
