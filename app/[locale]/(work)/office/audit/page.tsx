import { TrailFilter } from "@/components/audit/trail-filter";
import { TrailTable } from "@/components/audit/trail-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { alumniPolicy } from "@/lib/alumni/policy";
import { noteTrailRead } from "@/lib/audit/note-read";
import { auditPolicy } from "@/lib/audit/policy";
import { listTrail, listTrailChoices, type TrailEntry } from "@/lib/audit/queries/list-trail";
import { auditQuery, auditSearch } from "@/lib/audit/schema";
import { translator } from "@/lib/i18n/translator";
import { importPolicy } from "@/lib/imports/policy";
import { peoplePolicy } from "@/lib/people/policy";
import { may } from "@/lib/platform/actor";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { unitPolicy } from "@/lib/units/policy";
import { listUnits } from "@/lib/units/queries";

/** The pages on which subjects are shown, and who may open them. */
const SUBJECT_PAGES = {
  alumnus: { can: alumniPolicy.read, path: "alumni" },
  import: { can: importPolicy.read, path: "imports" },
  unit: { can: unitPolicy.manage, path: "office/units" },
  user: { can: peoplePolicy.read, path: "office/people" },
};

export default page({
  can: auditPolicy.read,
  search: auditSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "audit");
    await noteTrailRead(ctx);
    const { zone } = await getInstitution(ctx);
    const { entries, newer, older } = await listTrail(ctx, search);
    const choices = await listTrailChoices(ctx);
    const units = new Map((await listUnits(ctx, locale)).map(({ id, name }) => [id, name]));
    const here = `/${locale}/office/audit`;
    const subjectHref = ({ subject, subjectId }: TrailEntry) => {
      const shown = Object.hasOwn(SUBJECT_PAGES, subject)
        ? SUBJECT_PAGES[subject as keyof typeof SUBJECT_PAGES]
        : null;
      return shown && subjectId && may(ctx.actor, shown.can) ? `/${locale}/${shown.path}/${subjectId}` : null;
    };
    return (
      <>
        <PageHead
          title={t("title")}
          sentence={ctx.scope.reach === "figures" ? t("sentenceAuditor") : t("sentence")}
          actions={<ButtonLink href={`${here}/seals`}>{t("seals.title")}</ButtonLink>}
        />
        <TrailFilter action={here} search={search} choices={choices} locale={locale} />
        <Card flush>
          {entries.length > 0 ? (
            <TrailTable
              entries={entries}
              subjectHref={subjectHref}
              actorHref={(actor) => `${here}?actor=${actor}`}
              units={units}
              zone={zone}
              locale={locale}
            />
          ) : (
            <EmptyState title={t("empty.title")} sentence={t("empty.sentence")} />
          )}
          <Pager
            previousHref={newer ? `${here}?${auditQuery(search, { after: newer })}` : undefined}
            nextHref={older ? `${here}?${auditQuery(search, { before: older })}` : undefined}
            summary={t("shown", { count: entries.length })}
            labels={{ nav: t("pages"), previous: t("newer"), next: t("older") }}
          />
        </Card>
      </>
    );
  },
});
