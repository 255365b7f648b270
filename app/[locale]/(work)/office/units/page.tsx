import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { FormerUnits } from "@/components/units/former-units";
import { UnitTable } from "@/components/units/unit-table";
import { translator } from "@/lib/i18n/translator";
import { today } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { countRecordsByUnit, listCoordinators } from "@/lib/units/figures";
import { unitPolicy } from "@/lib/units/policy";
import { listUnits } from "@/lib/units/queries";

export default page({
  can: unitPolicy.manage,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "units");
    const coordinators = await listCoordinators(ctx, await today(ctx));
    const records = await countRecordsByUnit(ctx);
    const all = await listUnits(ctx, locale);
    const current = all
      .filter(({ isCurrent }) => isCurrent)
      .map((unit) => ({
        ...unit,
        coordinator: coordinators.get(unit.id) ?? null,
        records: records.get(unit.id) ?? 0,
      }));
    const former = all.filter(({ isCurrent }) => !isCurrent);
    const vacant = current.filter(({ coordinator }) => !coordinator).length;
    const add = (
      <ButtonLink href={`/${locale}/office/units/new`} variant="primary">
        {t("add.action")}
      </ButtonLink>
    );
    return (
      <>
        <PageHead
          title={t("title")}
          sentence={t("sentence", { count: current.length, former: former.length, vacant })}
          actions={
            <>
              <ButtonLink href={`/${locale}/office/units/restructure/merge`}>{t("merge.action")}</ButtonLink>
              {add}
            </>
          }
        />
        {current.length > 0 ? (
          <UnitTable units={current} locale={locale} />
        ) : (
          <EmptyState title={t("empty.title")} sentence={t("empty.sentence")} action={add} />
        )}
        {former.length > 0 && <FormerUnits units={former} locale={locale} />}
        <TableKeys />
      </>
    );
  },
});
