import { ClauseComments } from "@/components/charter/clause-comments";
import { EditionFacts } from "@/components/charter/edition-facts";
import { EditionText } from "@/components/charter/edition-text";
import { PublicBand } from "@/components/layout/public-band";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { charterPolicy } from "@/lib/charter/policy";
import { getEdition } from "@/lib/charter/queries/get-edition";
import { editionParams, editionSearch } from "@/lib/charter/schema";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** An edition to be read; while it is discussed, with what people say of each clause. */
export default page({
  can: charterPolicy.read,
  params: editionParams,
  search: editionSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "charter");
    const edition = await getEdition(ctx, params.kind, params.number, locale);
    const { zone } = await getInstitution(ctx);
    const isSignedIn = ctx.actor.kind === "user";
    const showsComments = isSignedIn && edition.status === "CONSULTATION";
    const comments = new Map(edition.clauses.map(({ id, comments }) => [id, comments]));
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <PageHead
          eyebrow={<Link href={`/${locale}/charter`}>{t("list.title")}</Link>}
          title={edition.title}
          sentence={t("named", { kind: t(`kinds.${edition.kind}`), number: edition.number })}
          actions={
            edition.number > 1 && (
              <ButtonLink href={`/${locale}${edition.path}/changes`}>{t("changes.open")}</ButtonLink>
            )
          }
        />
        <div className="grid items-start gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <div className="grid gap-6">
            {search.said && <Notice tone="ok">{t("comment.done")}</Notice>}
            {edition.takesComments && !isSignedIn && (
              <Notice
                tone="info"
                title={t("comment.signIn")}
                action={
                  <ButtonLink size="sm" href={`/${locale}/sign-in?next=/${locale}${edition.path}`}>
                    {t("comment.signInButton")}
                  </ButtonLink>
                }
              />
            )}
            <EditionText
              clauses={edition.clauses}
              {...(showsComments && {
                under: (id) => (
                  <ClauseComments
                    clauseId={id}
                    comments={comments.get(id) ?? []}
                    takesComments={edition.takesComments}
                    zone={zone}
                    locale={locale}
                  />
                ),
              })}
            />
          </div>
          <Card title={t("about")}>
            <EditionFacts edition={edition} locale={locale} />
          </Card>
        </div>
      </PublicBand>
    );
  },
});
