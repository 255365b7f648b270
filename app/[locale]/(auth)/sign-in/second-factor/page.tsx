import { ActionForm } from "@/components/forms/action-form";
import { CodeForm } from "@/components/people/code-form";
import { PasskeyProof } from "@/components/people/passkey-proof";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/i18n/translator";
import { proveByPasskeyAction, signOutAction } from "@/lib/people/actions/sign-in";
import { proofSearch } from "@/lib/people/identity-schema";
import { peoplePolicy } from "@/lib/people/policy";
import { getOwnFactors } from "@/lib/people/queries/get-own-factors";
import { page } from "@/lib/platform/page";

export const metadata = { robots: { index: false } };

/** Between the sign-in and what staff may: the second factor, or where to set one up. */
export default page({
  can: peoplePolicy.prove,
  search: proofSearch,
  render: async (ctx, { locale, search: { next = "", problem } }) => {
    const t = translator(locale, "security");
    const { hasFactor, hasApp, passkeys, codes, isOwed } = await getOwnFactors(ctx);
    return (
      <div className="mx-auto w-full max-w-page px-4 py-12 sm:px-8 lg:py-16">
        <div className="grid max-w-md gap-7">
          <PageHead
            title={t("factor.title")}
            sentence={hasFactor ? t("factor.sentence") : t(isOwed ? "factor.owed" : "factor.none")}
          />
          {!hasFactor && (
            <ButtonLink href={`/${locale}/me/security`} variant="primary" className="justify-self-start">
              {t("factor.setUp")}
            </ButtonLink>
          )}
          {passkeys.length > 0 && (
            <PasskeyProof
              action={proveByPasskeyAction}
              next={next}
              isPrimary={!hasApp}
              labels={{ show: t("proof.passkey"), failed: t("proof.passkeyFailed") }}
            />
          )}
          {(hasApp || codes > 0) && <CodeForm next={next} problem={problem} locale={locale} />}
          {hasFactor && <p className="text-sm text-ink-2">{t("factor.lost")}</p>}
          <ActionForm action={signOutAction}>
            <SubmitButton pending={t("pending")} variant="quiet" size="sm">
              {t("factor.signOut")}
            </SubmitButton>
          </ActionForm>
        </div>
      </div>
    );
  },
});
