"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import type { Locale } from "@/lib/i18n/locales";
import type { messages } from "@/lib/i18n/messages";

type All = (typeof messages)["en"];
/** `checkIn`: the door works where there is no server to write its sentences. */
type Provided = {
  locale: Locale;
  messages: Pick<All, "common"> & Partial<Pick<All, "checkIn">>;
  children: ReactNode;
};

/** The few sentences that forms say in the browser; everything else is written on the server. */
export function MessagesProvider({ locale, messages: provided, children }: Provided) {
  return (
    <IntlProvider locale={locale} messages={provided} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
