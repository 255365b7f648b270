import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { getRecord } from "@/lib/alumni/queries/get-record";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { proveEmailAction } from "@/lib/profile/actions";
import { readEmailProof } from "@/lib/profile/email-proof";
import { profilePolicy } from "@/lib/profile/policy";
import { ownId } from "@/lib/profile/queries/own-id";
import { linkSearch } from "@/lib/profile/schema";

/** Where the link in a new mailbox leads: one press adds the mailbox to the record. */
export default page({
  can: profilePolicy.own,
  search: linkSearch,
  render: async (ctx, { locale, search: { link } }) => {
    const t = translator(locale, "profile");
    const { id, version } = await getRecord(ctx, ownId(ctx));
    const email = readEmailProof(link, id, ctx.now);
    if (!email)
      return (
        <>
          <PageHead title={t("email.expired")} sentence={t("email.expiredSentence")} />
          <ButtonLink href={`/${locale}/me?edit=contact#edit`}>{t("edit.back")}</ButtonLink>
        </>
      );
    return (
      <>
        <PageHead title={t("email.proveTitle")} sentence={t("email.proveSentence", { email })} />
        <ActionForm action={proveEmailAction} className="grid max-w-field justify-items-start gap-4">
          <input type="hidden" name="link" value={link} />
          <input type="hidden" name="version" value={version} />
          <SubmitButton pending={t("stillRight.pending")}>{t("email.proveAction")}</SubmitButton>
        </ActionForm>
      </>
    );
  },
});
