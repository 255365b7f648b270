import { DemoSignIn } from "@/components/people/demo-sign-in";
import { PasskeyProof } from "@/components/people/passkey-proof";
import { RequestLinkForm } from "@/components/people/request-link-form";
import { ButtonLink } from "@/components/ui/button-link";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { translator } from "@/lib/i18n/translator";
import { signInByPasskeyAction } from "@/lib/people/actions/sign-in";
import { listDemoPeople } from "@/lib/people/demo";
import { peoplePolicy } from "@/lib/people/policy";
import { signInSearch } from "@/lib/people/schema";
import { signOnName } from "@/lib/people/sign-on";
import { page } from "@/lib/platform/page";
import { institutionBrand } from "@/lib/units/brand";

export default page({
  can: peoplePolicy.signIn,
  search: signInSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "signIn");
    const { name } = await institutionBrand(locale);
    const people = await listDemoPeople(ctx);
    const provider = signOnName();
    const { next = "" } = search;
    return (
      <div className="mx-auto grid w-full max-w-page gap-12 px-4 py-12 sm:px-8 lg:grid-cols-2 lg:py-20">
        <section className="max-w-md">
          <title>{t("title")}</title>
          <h1>{search.sent ? t("sentTitle") : t("title")}</h1>
          <p className="mt-3 mb-7 text-lg text-ink-2">
            {search.sent ? t("sentSentence", { institution: name }) : t("sentence")}
          </p>
          {search.error && (
            <Notice tone="late" title={t(`error.${search.error}.title`)} className="mb-6">
              {t(`error.${search.error}.sentence`)}
            </Notice>
          )}
          {search.sent ? (
            <ButtonLink href={`/${locale}/sign-in`}>{t("again")}</ButtonLink>
          ) : (
            <>
              <RequestLinkForm
                next={next}
                labels={{ email: t("email"), send: t("send"), sending: t("sending") }}
              />
              <div className="mt-8 grid justify-items-start gap-3 border-t pt-6">
                {provider && (
                  // A plain link: the router must not load what leads to another site.
                  <a
                    href={`/api/auth/signin/oidc?${new URLSearchParams({ next, from: `/${locale}` })}`}
                    className={buttonStyle()}
                  >
                    {provider}
                  </a>
                )}
                <PasskeyProof
                  action={signInByPasskeyAction}
                  next={next}
                  labels={{ show: t("passkey"), failed: t("passkeyFailed") }}
                />
              </div>
            </>
          )}
        </section>
        {people.length > 0 && <DemoSignIn people={people} next={next} locale={locale} />}
      </div>
    );
  },
});
