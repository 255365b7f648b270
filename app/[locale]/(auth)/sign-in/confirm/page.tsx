import { ActionForm } from "@/components/forms/action-form";
import { CodeForm } from "@/components/people/code-form";
import { PasskeyProof } from "@/components/people/passkey-proof";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/i18n/translator";
import {
  proveByPasskeyAction,
  sendConfirmLinkAction,
  spendConfirmLinkAction,
} from "@/lib/people/actions/sign-in";
import { proofSearch } from "@/lib/people/identity-schema";
import { peoplePolicy } from "@/lib/people/policy";
import { getOwnFactors } from "@/lib/people/queries/get-own-factors";
import { page } from "@/lib/platform/page";

export const metadata = { robots: { index: false } };

/** Before something that cannot be taken back: once more, who is there? */
export default page({
  can: peoplePolicy.prove,
  search: proofSearch,
  render: async (ctx, { locale, search: { next = "", problem, token, sent } }) => {
    const t = translator(locale, "security");
    const { hasApp, passkeys, codes, mailSuffices } = await getOwnFactors(ctx);
    return (
      <div className="mx-auto w-full max-w-page px-4 py-12 sm:px-8 lg:py-16">
        <div className="grid max-w-md gap-7">
          <PageHead title={t("confirm.title")} sentence={t("confirm.sentence")} />
          {passkeys.length > 0 && (
            <PasskeyProof
              action={proveByPasskeyAction}
              next={next}
              isPrimary={!hasApp}
              labels={{ show: t("proof.passkey"), failed: t("proof.passkeyFailed") }}
            />
          )}
          {(hasApp || codes > 0) && <CodeForm next={next} problem={problem} locale={locale} />}
          {mailSuffices && token && (
            <ActionForm action={spendConfirmLinkAction}>
              <input type="hidden" name="token" value={token} />
              <input type="hidden" name="next" value={next} />
              <SubmitButton pending={t("pending")}>{t("confirm.spend")}</SubmitButton>
            </ActionForm>
          )}
          {mailSuffices && sent && (
            <Notice tone="ok" title={t("confirm.sent")}>
              {t("confirm.sentSentence")}
            </Notice>
          )}
          {mailSuffices && !token && (
            <ActionForm action={sendConfirmLinkAction}>
              <input type="hidden" name="next" value={next} />
              <SubmitButton
                pending={t("pending")}
                variant={sent || passkeys.length > 0 ? "default" : "primary"}
              >
                {sent ? t("confirm.sendAgain") : t("confirm.send")}
              </SubmitButton>
            </ActionForm>
          )}
        </div>
      </div>
    );
  },
});
