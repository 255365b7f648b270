import { ClassTable } from "@/components/classes/class-table";
import { NewClassForm } from "@/components/classes/new-class-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { listUnitsInReach } from "@/lib/alumni/queries/list-units-in-reach";
import { classPolicy } from "@/lib/classes/policy";
import { listClasses } from "@/lib/classes/queries";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";

/** A term. */
const USUAL_DAYS = 120;

/** Final-year students, who join before they graduate: by a code on a poster. */
export default page({
  can: classPolicy.list,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "classes");
    const classes = await listClasses(ctx, locale);
    const units = await listUnitsInReach(ctx, locale);
    const lastDay = new Date(ctx.now.getTime() + USUAL_DAYS * 86_400_000);
    const joined = classes.reduce((sum, { useCount }) => sum + useCount, 0);
    return (
      <>
        <PageHead title={t("title")} sentence={t("sentence", { count: joined })} />
        <div className="grid items-start gap-7 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <Card flush>
            {classes.length === 0 ? (
              <EmptyState title={t("empty.title")} sentence={t("empty.sentence")} />
            ) : (
              <ClassTable classes={classes} locale={locale} />
            )}
          </Card>
          {may(ctx.actor, classPolicy.manage) && (
            <Card title={t("new")}>
              <NewClassForm
                units={units}
                year={lastDay.getUTCFullYear()}
                lastDay={lastDay.toISOString().slice(0, 10)}
                locale={locale}
              />
            </Card>
          )}
        </div>
        <TableKeys />
      </>
    );
  },
});
