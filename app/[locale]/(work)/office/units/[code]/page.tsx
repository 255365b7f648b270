import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { DiplomaNames } from "@/components/units/diploma-names";
import { NameHistory } from "@/components/units/name-history";
import { Officers } from "@/components/units/officers";
import { Succession } from "@/components/units/succession";
import { UnitFacts } from "@/components/units/unit-facts";
import { listOfficers } from "@/lib/coordinators/queries/list-officers";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { countRecordsByUnit, listDiplomaNames } from "@/lib/units/figures";
import { unitPolicy } from "@/lib/units/policy";
import { getUnit } from "@/lib/units/queries";
import { unitParams, unitSearch } from "@/lib/units/schema";

export default page({
  can: unitPolicy.manage,
  params: unitParams,
  search: unitSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "units");
    const unit = await getUnit(ctx, params.code, locale);
    const officers = await listOfficers(ctx, unit.id);
    const diplomas = await listDiplomaNames(ctx, unit.id, search.names, locale);
    const records = (await countRecordsByUnit(ctx)).get(unit.id) ?? 0;
    const at = `/${locale}/office/units`;
    const here = `${at}/${unit.code}`;
    const restructure = (how: string) => `${at}/restructure/${how}?from=${unit.code}`;
    return (
      <>
        <PageHead
          eyebrow={<Link href={at}>{t("title")}</Link>}
          title={unit.name}
          sentence={unit.isCurrent ? t("standing.current", { records }) : t("standing.former")}
          actions={
            unit.isCurrent && (
              <>
                <ButtonLink href={`${here}/rename`}>{t("rename.action")}</ButtonLink>
                <ButtonLink href={restructure("merge")}>{t("merge.one")}</ButtonLink>
                <ButtonLink href={restructure("split")}>{t("split.action")}</ButtonLink>
                <ButtonLink href={restructure("close")}>{t("close.action")}</ButtonLink>
              </>
            )
          }
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          <div className="grid gap-6">
            {(unit.predecessors.length > 0 || !unit.isCurrent) && (
              <Card title={t("history.title")}>
                <Succession unit={unit} unitHref={(code) => `${at}/${code}`} locale={locale} />
              </Card>
            )}
            <DiplomaNames rows={diplomas} view={search.names} href={here} locale={locale} />
            <Card title={t("names")}>
              <NameHistory names={unit.names} locale={locale} />
            </Card>
          </div>
          <div className="grid gap-6">
            <UnitFacts unit={unit} locale={locale} />
            <Officers
              officers={officers}
              appointHref={unit.isCurrent ? `/${locale}/office/coordinators/appoint?unit=${unit.code}` : null}
              locale={locale}
            />
            <p className="px-1 text-sm">
              <Link href={`/${locale}/office/audit?subject=unit&subjectId=${unit.code}`}>{t("trail")}</Link>
            </p>
          </div>
        </div>
      </>
    );
  },
});
