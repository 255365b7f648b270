import { redirect } from "next/navigation";
import { SectionTable } from "@/components/sections/section-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { sectionPolicy } from "@/lib/sections/policy";
import { listKeptUnits } from "@/lib/sections/queries/kept-units";

/** The public sections of the own units; who has one goes straight to it. */
export default page({
  can: sectionPolicy.list,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "sections");
    const units = await listKeptUnits(ctx, locale);
    const [first, ...others] = units;
    if (first && others.length === 0) redirect(`/${locale}/section/${first.code}`);
    const published = units.filter(({ section }) => section?.isPublished).length;
    return (
      <>
        <PageHead
          title={t("table.title")}
          sentence={t("table.sentence", { published, count: units.length })}
        />
        <Card flush>
          {units.length > 0 ? (
            <SectionTable units={units} locale={locale} />
          ) : (
            <EmptyState title={t("table.empty.title")} sentence={t("table.empty.sentence")} />
          )}
        </Card>
        <TableKeys />
      </>
    );
  },
});
