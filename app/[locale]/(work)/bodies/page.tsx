import { FoundBodyForm } from "@/components/meetings/body-forms";
import { BodyTable } from "@/components/meetings/body-parts";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { translator } from "@/lib/i18n/translator";
import { meetingPolicy } from "@/lib/meetings/policy";
import { listBodies } from "@/lib/meetings/queries/list-bodies";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

/** Who meets: all coordinators, working groups, juries, boards. */
export default page({
  can: meetingPolicy.read,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "meetings");
    const bodies = await listBodies(ctx, locale);
    const isOffice = ctx.scope.reach !== "some";
    const units = (await listCurrentUnits(ctx, locale)).filter(
      ({ id }) => isOffice || ctx.scope.unitIds.includes(id),
    );
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/meetings`}>{t("list.title")}</Link>}
          title={t("bodies.title")}
          sentence={t("bodies.sentence")}
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <Card flush>
            {bodies.length === 0 ? (
              <EmptyState title={t("bodies.empty.title")} sentence={t("bodies.empty.sentence")} />
            ) : (
              <BodyTable bodies={bodies} locale={locale} />
            )}
          </Card>
          {may(ctx.actor, meetingPolicy.found) && (
            <Card title={t("bodies.new")}>
              <FoundBodyForm units={units} mayBeUniversity={isOffice} locale={locale} />
            </Card>
          )}
        </div>
        <TableKeys />
      </>
    );
  },
});
