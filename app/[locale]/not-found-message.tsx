import { headers } from "next/headers";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button-link";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What is not there, is somebody else's, or was mistyped: one sentence for all three, so that it tells nothing. */
export async function NotFoundMessage() {
  const inAddress = (await headers()).get("x-path")?.split("/")[1];
  const locale = isLocale(inAddress) ? inAddress : "en";
  const t = translator(locale, "common");
  return (
    <MessagePage
      title={t("notFound.title")}
      sentence={t("notFound.sentence")}
      action={
        <ButtonLink href={`/${locale}`} variant="primary">
          {t("notFound.action")}
        </ButtonLink>
      }
    />
  );
}
