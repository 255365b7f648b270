import { DatabaseFacts } from "@/components/data-goals/database-facts";
import { GoalsTable } from "@/components/data-goals/goals-table";
import { TargetsForm } from "@/components/data-goals/targets-form";
import { TrendTable } from "@/components/data-goals/trend-table";
import { VerdictTag } from "@/components/data-goals/verdict-tag";
import { ActionForm } from "@/components/forms/action-form";
import { PrintButton } from "@/components/office/print-button";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TableKeys } from "@/components/ui/table-keys";
import { Tag } from "@/components/ui/tag";
import { type ListSearch, listQuery, listSearch } from "@/lib/alumni/schema/list";
import { countNowAction } from "@/lib/data-goals/actions";
import { dataGoalPolicy } from "@/lib/data-goals/policy";
import { getDataGoal } from "@/lib/data-goals/queries/get-data-goal";
import { dataGoalParams } from "@/lib/data-goals/schema";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** A faculty's database against what it should reach by a deadline, and who is missing. */
export default page({
  can: dataGoalPolicy.read,
  params: dataGoalParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "dataGoals");
    const dataGoal = await getDataGoal(ctx, params, locale);
    const { zone } = await getInstitution(ctx);
    const { atDeadline, now, unitId, milestoneId } = dataGoal;
    const mayManage = may(ctx.actor, dataGoalPolicy.manage);
    const people = (filters: Partial<ListSearch>) =>
      `/${locale}/alumni?${listQuery(listSearch.parse({}), { unit: [unitId], ...filters })}`;
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/rounds/${dataGoal.round.id}`}>{dataGoal.round.name}</Link>}
          title={`${dataGoal.name} · ${dataGoal.unit.name}`}
          sentence={
            <>
              {t(dataGoal.isOver ? "sentence.over" : "sentence.ahead", {
                day: formatDate(dataGoal.dueOn, { locale }),
              })}{" "}
              {dataGoal.waivedAt ? (
                <Tag>{t("waived")}</Tag>
              ) : (
                <VerdictTag verdict={(atDeadline ?? now).verdict} locale={locale} />
              )}
            </>
          }
          actions={
            <>
              <PrintButton label={translator(locale, "funnel")("print")} />
              {mayManage && (
                <ActionForm action={countNowAction}>
                  <input type="hidden" name="milestoneId" value={milestoneId} />
                  <input type="hidden" name="unitId" value={unitId} />
                  <SubmitButton pending={t("counting")}>{t("count")}</SubmitButton>
                </ActionForm>
              )}
            </>
          }
        />
        <div className="grid gap-6">
          <GoalsTable
            dataGoal={dataGoal}
            missingHrefs={{
              completeness: people({ lacks: "completeness" }),
              reachable: people({ reach: ["EMAIL_BOUNCED", "NONE"] }),
              confirmed: people({ lacks: "confirmed" }),
              duplicates: `/${locale}/imports`,
            }}
            locale={locale}
          />
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]">
            <TrendTable trend={dataGoal.trend} zone={zone} locale={locale} />
            <div className="grid gap-6">
              <DatabaseFacts figures={now.figures} locale={locale} />
              {mayManage && <TargetsForm dataGoal={dataGoal} locale={locale} />}
            </div>
          </div>
        </div>
        <TableKeys />
      </>
    );
  },
});
