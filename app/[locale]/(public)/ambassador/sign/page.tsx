import { SignForm, WithdrawForm } from "@/components/ambassadors/sign-form";
import { EditionFacts } from "@/components/charter/edition-facts";
import { EditionText } from "@/components/charter/edition-text";
import { PublicBand } from "@/components/layout/public-band";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { ambassadorPolicy } from "@/lib/ambassadors/policy";
import { findSigning } from "@/lib/ambassadors/queries/find-signing";
import { signSearch } from "@/lib/ambassadors/schema/programme";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

export const metadata = { robots: { index: false } };

/** The charter to be signed, whole and in the reader's language: by the link of an invitation, or signed in. */
export default page({
  can: ambassadorPolicy.open,
  search: signSearch,
  render: async (ctx, { locale, search: { token, done } }) => {
    const t = translator(locale, "ambassadors");
    if (done)
      return (
        <PublicBand className="sm:py-18">
          <PageHead title={t(`sign.done.${done}.title`)} sentence={t(`sign.done.${done}.sentence`)} />
          <ButtonLink href={`/${locale}/${done === "left" ? "community" : "ambassador"}`}>
            {t(done === "left" ? "apply.toCommunity" : "apply.toOwn")}
          </ButtonLink>
        </PublicBand>
      );
    const { ambassador, edition, state } = await findSigning(ctx, token, locale);
    const head = (
      <PageHead
        eyebrow={<Link href={`/${locale}/community`}>{t("community.title")}</Link>}
        title={edition?.title ?? t("sign.title")}
        sentence={t(`sign.states.${state}`, { name: ambassador.name })}
      />
    );
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        {head}
        {edition && (state === "first" || state === "again") ? (
          <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
            <div className="grid gap-10">
              <EditionText clauses={edition.clauses} />
              <section className="border-t pt-6">
                <h2 className="mb-3">{t("sign.yours")}</h2>
                <SignForm
                  token={token}
                  name={ambassador.name}
                  edition={{ id: edition.id, hash: edition.hash ?? "" }}
                  isFirst={state === "first"}
                  locale={locale}
                />
                {token && (
                  <div className="mt-6">
                    <WithdrawForm token={token} locale={locale} />
                  </div>
                )}
              </section>
            </div>
            <Card title={t("sign.about")}>
              <EditionFacts edition={edition} locale={locale} />
              <p className="mt-3 text-sm text-ink-2">{t("sign.kept")}</p>
              {edition.number > 1 && state === "again" && (
                <p className="mt-3 text-sm">
                  <Link href={`/${locale}${edition.path}/changes`}>{t("sign.changes")}</Link>
                </p>
              )}
            </Card>
          </div>
        ) : (
          <div className="grid max-w-2xl gap-5">
            <Notice tone={state === "signed" ? "ok" : "info"}>{t(`sign.hints.${state as "waiting"}`)}</Notice>
            {token && state === "waiting" && <WithdrawForm token={token} locale={locale} />}
          </div>
        )}
      </PublicBand>
    );
  },
});
