import { ClauseComments } from "@/components/charter/clause-comments";
import { AddClauseForm, ClauseEditor } from "@/components/charter/clause-forms";
import { EditionFacts } from "@/components/charter/edition-facts";
import { AdoptForm, ConsultForm, TitleForm } from "@/components/charter/edition-moves";
import { EditionText } from "@/components/charter/edition-text";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { missingTexts } from "@/lib/charter/missing-texts";
import { charterPolicy } from "@/lib/charter/policy";
import { getEditionById } from "@/lib/charter/queries/get-edition";
import { listAmbassadorDecisions } from "@/lib/charter/queries/list-editions";
import { editionIdParams } from "@/lib/charter/schema";
import { isWritten } from "@/lib/charter/status";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** One edition at the desk: written while it is a draft, answered while it is discussed, read once it is adopted. */
export default page({
  can: charterPolicy.list,
  params: editionIdParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "charter");
    const edition = await getEditionById(ctx, params.id, locale);
    const { zone } = await getInstitution(ctx);
    const mayWrite = may(ctx.actor, charterPolicy.write);
    const writes = mayWrite && isWritten(edition.status);
    const isDiscussed = edition.status === "CONSULTATION";
    const decisions = isDiscussed ? await listAmbassadorDecisions(ctx) : [];
    const comments = new Map(edition.clauses.map(({ id, comments }) => [id, comments]));
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/charter/manage`}>{t("list.title")}</Link>}
          title={t("named", { kind: t(`kinds.${edition.kind}`), number: edition.number })}
          sentence={edition.title}
          actions={
            <>
              {edition.number > 1 && (
                <ButtonLink href={`/${locale}${edition.path}/changes`}>{t("changes.open")}</ButtonLink>
              )}
              {edition.status !== "DRAFT" && (
                <ButtonLink href={`/${locale}${edition.path}`}>{t("desk.look")}</ButtonLink>
              )}
            </>
          }
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <div className="grid min-w-0 gap-6">
            {writes ? (
              <>
                <Card title={t("clauses")}>
                  {edition.clauses.length === 0 && (
                    <p className="text-sm text-ink-2">{t("desk.noClauses")}</p>
                  )}
                  {edition.clauses.map((clause) => (
                    <ClauseEditor key={clause.id} clause={clause} locale={locale} />
                  ))}
                </Card>
                <Card title={t("newClause")}>
                  <AddClauseForm edition={edition} locale={locale} />
                </Card>
              </>
            ) : (
              <Card title={edition.title}>
                <EditionText
                  clauses={edition.clauses}
                  under={(id) => (
                    <ClauseComments
                      clauseId={id}
                      comments={comments.get(id) ?? []}
                      takesComments={false}
                      answers={mayWrite && isDiscussed}
                      zone={zone}
                      locale={locale}
                    />
                  )}
                />
              </Card>
            )}
          </div>
          <div className="grid gap-6">
            <Card title={t("about")}>
              <EditionFacts edition={edition} locale={locale} />
            </Card>
            {writes && (
              <>
                <Card title={t("title")}>
                  <TitleForm edition={edition} locale={locale} />
                </Card>
                <ConsultForm edition={edition} missing={missingTexts(edition)} locale={locale} />
              </>
            )}
            {mayWrite && isDiscussed && <AdoptForm edition={edition} decisions={decisions} locale={locale} />}
          </div>
        </div>
      </>
    );
  },
});
