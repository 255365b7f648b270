import { ActionForm } from "@/components/forms/action-form";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/i18n/translator";
import { agreeToEmailChangeAction, stopEmailChangeAction } from "@/lib/people/actions/security";
import { emailChangeSearch } from "@/lib/people/identity-schema";
import { peoplePolicy } from "@/lib/people/policy";
import { findEmailChange } from "@/lib/people/queries/find-email-change";
import { page } from "@/lib/platform/page";

/** No `no-referrer` here: with it a browser sends the form with `Origin: null`, which every door refuses. */
export const metadata = { robots: { index: false } };

/** Where the links of a change of address lead: only the buttons do something. */
export default page({
  can: peoplePolicy.signIn,
  search: emailChangeSearch,
  render: async (ctx, { locale, search: { token, done } }) => {
    const t = translator(locale, "security");
    const change = token ? await findEmailChange(ctx, token) : null;
    if (!change || !token) {
      const state = done ?? "gone";
      return (
        <MessagePage
          title={t(`mailbox.${state}.title`)}
          sentence={t(`mailbox.${state}.sentence`)}
          action={<ButtonLink href={`/${locale}/sign-in`}>{t("mailbox.signIn")}</ButtonLink>}
        />
      );
    }
    const { oldEmail, newEmail, isOld, hasAgreed } = change;
    const buttons = (
      <>
        {!hasAgreed && (
          <ActionForm action={agreeToEmailChangeAction}>
            <input type="hidden" name="token" value={token} />
            <SubmitButton pending={t("pending")}>{t("mailbox.agree")}</SubmitButton>
          </ActionForm>
        )}
        {isOld && (
          <ActionForm action={stopEmailChangeAction}>
            <input type="hidden" name="token" value={token} />
            <SubmitButton pending={t("pending")} variant="danger">
              {t("mailbox.stop")}
            </SubmitButton>
          </ActionForm>
        )}
      </>
    );
    return (
      <MessagePage
        title={t("mailbox.title")}
        sentence={t(hasAgreed ? "mailbox.waiting" : isOld ? "mailbox.oldSentence" : "mailbox.newSentence", {
          oldEmail,
          newEmail,
        })}
        action={buttons}
      />
    );
  },
});
