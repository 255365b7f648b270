import { DeadlineList } from "@/components/rounds/edit/deadline-list";
import { MeasureList } from "@/components/rounds/edit/measure-list";
import { MoveRound } from "@/components/rounds/edit/move-round";
import { PartForm } from "@/components/rounds/edit/part-form";
import { SettingsCard, UnitsCard } from "@/components/rounds/edit/settings-card";
import { RoundStatusTag } from "@/components/rounds/round-status";
import { RoundSteps } from "@/components/rounds/round-steps";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { roundPolicy } from "@/lib/rounds/policy";
import { getRoundForEdit } from "@/lib/rounds/queries/get-round";
import { editSearch, roundParams } from "@/lib/rounds/schema";
import { isEditable } from "@/lib/rounds/status";

/** All that a round is made of, one form at a time; and the moves from draft to archive. */
export default page({
  can: roundPolicy.manage,
  params: roundParams,
  search: editSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "rounds");
    const round = await getRoundForEdit(ctx, params.id, locale);
    const here = `/${locale}/rounds/${round.id}`;
    const mayEdit = isEditable(round.status);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/rounds`}>{t("title")}</Link>}
          title={round.name}
          sentence={<RoundStatusTag status={round.status} locale={locale} />}
          actions={<ButtonLink href={here}>{t("edit.board")}</ButtonLink>}
        />
        {round.status === "DRAFT" && <RoundSteps current={1} locale={locale} />}
        {mayEdit && search.part ? (
          <PartForm round={round} part={search} locale={locale} />
        ) : (
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
            <div className="grid gap-6">
              <DeadlineList round={round} mayEdit={mayEdit} locale={locale} />
              <MeasureList round={round} mayEdit={mayEdit} locale={locale} />
            </div>
            <div className="grid gap-6">
              <SettingsCard round={round} mayEdit={mayEdit} locale={locale} />
              <UnitsCard round={round} mayEdit={mayEdit} locale={locale} />
              <MoveRound round={round} locale={locale} />
            </div>
          </div>
        )}
      </>
    );
  },
});
