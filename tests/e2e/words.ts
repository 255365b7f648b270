import { readFileSync } from "node:fs";
import { createTranslator } from "use-intl/core";
import type { messages } from "@/lib/i18n/messages";

type Messages = (typeof messages)["en"];

/** What the portal says, for finding it on a page. Playwright's loader takes no JSON modules, so the file is read. */
export function words<N extends keyof Messages>(locale: keyof typeof messages, namespace: N) {
  const own = JSON.parse(
    readFileSync(`lib/i18n/messages/${locale}/${namespace}.json`, "utf8"),
  ) as Messages[N];
  return createTranslator({ locale, namespace, messages: { [namespace]: own } as Pick<Messages, N> });
}
