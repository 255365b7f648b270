import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { discardNewsAction, publishNewsAction, withdrawNewsAction } from "@/lib/sections/actions";
import type { ListedNews } from "@/lib/sections/queries/news";
import { newsStatus } from "@/lib/sections/status";

/** What can be done with a piece of news as it stands. */
export function NewsMoves({ item, locale }: { item: ListedNews; locale: Locale }) {
  const t = translator(locale, "sections");
  const status = newsStatus(item);
  const target = (
    <>
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
    </>
  );
  return (
    <>
      {status === "DRAFT" && (
        <ActionForm action={discardNewsAction}>
          {target}
          <SubmitButton variant="quiet" pending={t("newsPage.discarding")}>
            {t("newsPage.discard")}
          </SubmitButton>
        </ActionForm>
      )}
      {status === "PUBLISHED" ? (
        <ActionForm action={withdrawNewsAction}>
          {target}
          <SubmitButton variant="default" pending={t("newsPage.withdrawing")}>
            {t("newsPage.withdraw")}
          </SubmitButton>
        </ActionForm>
      ) : (
        <ActionForm action={publishNewsAction}>
          {target}
          <SubmitButton pending={t("publishing")}>{t("publish")}</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}
