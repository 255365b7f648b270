import { ActForm } from "@/components/rounds/story/act-form";
import { DeadlineCard } from "@/components/rounds/story/deadline-card";
import { HappeningList } from "@/components/rounds/story/happening-list";
import { MergedPlans } from "@/components/rounds/story/merged-plans";
import { UnitSyntheses } from "@/components/syntheses/unit-syntheses";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { formatDate } from "@/lib/format/dates";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { roundPolicy } from "@/lib/rounds/policy";
import { unitStory } from "@/lib/rounds/queries/unit-story";
import { roundUnitParams, storySearch } from "@/lib/rounds/schema";
import { synthesisPolicy } from "@/lib/syntheses/policy";
import { findUnitSyntheses } from "@/lib/syntheses/queries/list-syntheses";
import { isRoundOpen } from "@/lib/syntheses/status";

/** Why a faculty stands in a round as it does: each deadline, what was decided about it, and all that happened. */
export default page({
  can: roundPolicy.read,
  params: roundUnitParams,
  search: storySearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "rounds");
    const story = await unitStory(ctx, params.id, params.unitId);
    const { board, unit } = story;
    const syntheses = await findUnitSyntheses(ctx, { roundId: board.id, unitId: unit.id }, locale);
    const takesPart = board.status === "OPEN" && unit.leftOn === null;
    const mayDecide = takesPart && may(ctx.actor, roundPolicy.manage);
    const late = unit.cells.filter(({ state }) => state === "OVERDUE").length;
    const at = board.milestones.findIndex(({ id }) => id === search.on);
    const [milestone, cell] = [board.milestones[at], unit.cells[at]];
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/rounds/${board.id}`}>{localized(board.names, locale)}</Link>}
          title={localized(unit.names, locale)}
          sentence={
            <>
              {unit.coordinator ? (
                t("story.coordinator", { name: unit.coordinator })
              ) : (
                <span className="text-late-ink">{t("board.vacant")}</span>
              )}
              {` · ${t("story.late", { count: late })}`}
            </>
          }
        />
        {unit.leftOn && (
          <Notice tone="info" className="mb-5">
            {t("story.left", { day: formatDate(unit.leftOn, { locale }) })}
          </Notice>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
          <div className="grid gap-6">
            {mayDecide && search.act && milestone && cell && (
              <ActForm
                act={search.act}
                milestone={milestone}
                cell={cell}
                unitId={unit.id}
                backHref={`/${locale}/rounds/${board.id}/units/${unit.id}`}
                locale={locale}
              />
            )}
            <Card flush title={t("story.deadlines")}>
              {board.milestones.map((one, nth) => (
                <DeadlineCard
                  key={one.id}
                  story={story}
                  at={nth}
                  mayDecide={mayDecide}
                  mayTick={takesPart && may(ctx.actor, roundPolicy.tick)}
                  locale={locale}
                />
              ))}
            </Card>
            <MergedPlans story={story} locale={locale} />
          </div>
          <div className="grid gap-6">
            <UnitSyntheses
              place={{ roundId: board.id, unitId: unit.id }}
              syntheses={syntheses}
              mayBegin={
                isRoundOpen(board.status) && unit.leftOn === null && may(ctx.actor, synthesisPolicy.write)
              }
              locale={locale}
            />
            <Card title={t("story.happened")}>
              <HappeningList story={story} locale={locale} />
            </Card>
          </div>
        </div>
      </>
    );
  },
});
