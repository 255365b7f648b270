"use client";

import "./globals.css";
import { MessagePage } from "@/components/layout/message-page";
import { Button } from "@/components/ui/button";
import bg from "@/lib/i18n/messages/bg/common.json";
import en from "@/lib/i18n/messages/en/common.json";
import ro from "@/lib/i18n/messages/ro/common.json";
import ru from "@/lib/i18n/messages/ru/common.json";

const TEXTS = { en, ro, ru, bg };

/** When not even the frame of a page could be made: most likely the database does not answer. */
export default function GlobalError() {
  const inAddress = typeof location === "undefined" ? "en" : (location.pathname.split("/")[1] ?? "en");
  const locale = Object.hasOwn(TEXTS, inAddress) ? (inAddress as keyof typeof TEXTS) : "en";
  const { busy, failed } = TEXTS[locale];
  return (
    <html lang={locale} data-theme="system">
      <body>
        <main id="main">
          <MessagePage
            title={busy.title}
            sentence={busy.sentence}
            action={
              <Button variant="primary" onClick={() => location.reload()}>
                {failed.retry}
              </Button>
            }
          />
        </main>
      </body>
    </html>
  );
}
