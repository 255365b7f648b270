import { PlanForm } from "@/components/meetings/plan-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { meetingPolicy } from "@/lib/meetings/policy";
import { listLeftOver } from "@/lib/meetings/queries/left-over";
import { listBodies } from "@/lib/meetings/queries/list-bodies";
import { listOpenMilestones } from "@/lib/meetings/queries/list-milestones";
import { newMeetingSearch } from "@/lib/meetings/schema/meeting";
import { notFound } from "@/lib/platform/errors";
import { page } from "@/lib/platform/page";

/** A new meeting: first of which body, where somebody runs several, then the form. */
export default page({
  can: meetingPolicy.run,
  search: newMeetingSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "meetings");
    const bodies = (await listBodies(ctx, locale)).filter(({ runs, endedAt }) => runs && endedAt === null);
    const chosen = bodies.length === 1 ? bodies[0] : bodies.find(({ id }) => id === search.body);
    if (search.body !== null && !chosen) throw notFound();
    const eyebrow = <Link href={`/${locale}/meetings`}>{t("list.title")}</Link>;
    if (!chosen)
      return (
        <>
          <PageHead eyebrow={eyebrow} title={t("plan.title")} sentence={t("plan.chooseBody")} />
          <Card flush>
            {bodies.length === 0 && (
              <EmptyState title={t("plan.noBody.title")} sentence={t("plan.noBody.sentence")} />
            )}
            <ul>
              {bodies.map(({ id, name, kind }) => (
                <li
                  key={id}
                  className="flex flex-wrap items-center gap-4 border-t px-5 py-4 first:border-t-0"
                >
                  <div className="min-w-0 flex-1">
                    <p className="font-strong">{name}</p>
                    <p className="text-sm text-ink-3">{t(`bodies.kinds.${kind}`)}</p>
                  </div>
                  <ButtonLink
                    href={`/${locale}/meetings/new?body=${id}`}
                    aria-label={`${t("plan.choose")}: ${name}`}
                  >
                    {t("plan.choose")}
                  </ButtonLink>
                </li>
              ))}
            </ul>
          </Card>
        </>
      );
    return (
      <>
        <PageHead
          eyebrow={eyebrow}
          title={t("plan.title")}
          sentence={t("plan.sentence", { body: chosen.name })}
        />
        <PlanForm
          bodyId={chosen.id}
          left={await listLeftOver(ctx, chosen.id)}
          milestones={chosen.kind === "COORDINATORS" ? await listOpenMilestones(ctx, locale) : []}
          locale={locale}
        />
      </>
    );
  },
});
