import "./globals.css";
import { headers } from "next/headers";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button-link";
import { isLocale, preferredLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** An address that leads to no page at all. The document is made here: the language's layout was never reached. */
export default async function NotFound() {
  const head = await headers();
  const inAddress = head.get("x-path")?.split("/")[1];
  const locale = isLocale(inAddress) ? inAddress : preferredLocale(head.get("accept-language"));
  const t = translator(locale, "common");
  return (
    <html lang={locale} data-theme="system">
      <body>
        <main id="main">
          <MessagePage
            title={t("notFound.title")}
            sentence={t("notFound.sentence")}
            action={
              <ButtonLink href={`/${locale}`} variant="primary">
                {t("notFound.action")}
              </ButtonLink>
            }
          />
        </main>
      </body>
    </html>
  );
}
