import { ActionForm } from "@/components/forms/action-form";
import { StillRight } from "@/components/profile/still-right";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { stillRightAction } from "@/lib/profile/actions";
import { profilePolicy } from "@/lib/profile/policy";
import { getStillRight } from "@/lib/profile/queries/get-still-right";
import { linkSearch } from "@/lib/profile/schema";

/** Where the yearly mail leads: one press, without signing in, says that the record is still right. */
export default page({
  can: profilePolicy.stillRight,
  search: linkSearch,
  render: async (ctx, { locale, search: { link } }) => {
    const t = translator(locale, "profile");
    const known = await getStillRight(ctx, link);
    return (
      <div className="mx-auto w-full max-w-2xl px-5 py-12">
        {known.isSpent ? (
          <PageHead title={t("stillRight.thanks")} sentence={t("stillRight.thanksSentence")} />
        ) : (
          <>
            <PageHead
              title={t("stillRight.pageTitle", { given: known.given })}
              sentence={t("stillRight.pageSentence")}
            />
            <Card>
              <StillRight known={known} locale={locale} />
            </Card>
            <div className="mt-6 flex flex-wrap items-start gap-3">
              <ActionForm action={stillRightAction} className="grid gap-2">
                <input type="hidden" name="link" value={link} />
                <SubmitButton size="lg" pending={t("stillRight.pending")}>
                  {t("stillRight.button")}
                </SubmitButton>
              </ActionForm>
              <ButtonLink href={`/${locale}/me`} size="lg">
                {t("stillRight.change")}
              </ButtonLink>
            </div>
          </>
        )}
      </div>
    );
  },
});
