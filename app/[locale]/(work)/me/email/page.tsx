import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatter, translator } from "@/lib/i18n/translator";
import { cancelEmailChangeAction, startEmailChangeAction } from "@/lib/people/actions/security";
import { ownEmailSearch } from "@/lib/people/identity-schema";
import { peoplePolicy } from "@/lib/people/policy";
import { findOwnEmailChange } from "@/lib/people/queries/find-email-change";
import { unauthenticated } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** The address of the account: it changes when both mailboxes have agreed. */
export default page({
  can: peoplePolicy.self,
  search: ownEmailSearch,
  render: async (ctx, { locale, search }) => {
    if (ctx.actor.kind !== "user") throw unauthenticated();
    const t = translator(locale, "security");
    const change = await findOwnEmailChange(ctx);
    const { zone } = await getInstitution(ctx);
    const until =
      change && formatter(locale, zone).dateTime(change.expiresAt, { dateStyle: "long", timeStyle: "short" });
    return (
      <div className="max-w-xl">
        <PageHead
          eyebrow={<Link href={`/${locale}/me/security`}>{t("title")}</Link>}
          title={t("email.title")}
          sentence={t("email.sentence", { email: ctx.actor.email })}
        />
        {search.sent && change && (
          <Notice tone="ok" className="mb-6">
            {t("email.sent")}
          </Notice>
        )}
        {change ? (
          <Card title={t("email.waiting")}>
            <p className="mb-3 wrap-anywhere text-ink-2">
              {t("email.waitingSentence", { email: change.newEmail, until: until ?? "" })}
            </p>
            <ul className="mb-5 grid gap-1 text-sm">
              <Mailbox address={change.oldEmail} hasAgreed={change.oldConfirmedAt !== null} t={t} />
              <Mailbox address={change.newEmail} hasAgreed={change.newConfirmedAt !== null} t={t} />
            </ul>
            <ActionForm action={cancelEmailChangeAction}>
              <SubmitButton pending={t("pending")} size="sm" variant="default">
                {t("email.cancel")}
              </SubmitButton>
            </ActionForm>
          </Card>
        ) : (
          <ActionForm
            action={startEmailChangeAction}
            fields={{ email: t("email.new") }}
            className="grid gap-5"
          >
            <FormText
              name="email"
              label={t("email.new")}
              help={t("email.help")}
              inputMode="email"
              autoComplete="email"
              required
            />
            <SubmitButton pending={t("pending")} className="justify-self-start">
              {t("email.start")}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    );
  },
});

type MailboxProps = {
  address: string;
  hasAgreed: boolean;
  t: ReturnType<typeof translator<"security">>;
};

function Mailbox({ address, hasAgreed, t }: MailboxProps) {
  return (
    <li className="wrap-anywhere">{t(hasAgreed ? "email.agreed" : "email.awaited", { email: address })}</li>
  );
}
