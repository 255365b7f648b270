import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { notFound } from "next/navigation";
import type { CSSProperties, ReactNode } from "react";
import { CspNonce } from "@/components/layout/csp-nonce";
import "../globals.css";
import { MessagesProvider } from "@/components/forms/messages-provider";
import { isLocale, LOCALES } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { absoluteUrl } from "@/lib/platform/request";
import { institutionBrand } from "@/lib/units/brand";

type RootProps = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { color: "#fcfaf6", media: "(prefers-color-scheme: light)" },
    { color: "#101725", media: "(prefers-color-scheme: dark)" },
  ],
};

/** What search engines are told of every page: what the portal is, its one address, and the same page in the other languages. */
export async function generateMetadata({ params }: Omit<RootProps, "children">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { name } = await institutionBrand(locale);
  const description = translator(locale, "shell")("description", { institution: name });
  const path = (await headers()).get("x-path");
  if (path === null) return { description };
  const [below = ""] = path.slice(`/${locale}`.length).split("?");
  const at = (language: string) => absoluteUrl(`/${language}${below}`);
  const languages = Object.fromEntries(Object.keys(LOCALES).map((language) => [language, at(language)]));
  return { description, alternates: { canonical: at(locale), languages } };
}

export default async function RootLayout({ children, params }: RootProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const theme = (await cookies()).get("theme")?.value;
  const { hue } = await institutionBrand(locale);
  return (
    <html
      lang={locale}
      data-theme={theme === "dark" || theme === "light" ? theme : "system"}
      style={{ "--brand-h": hue } as CSSProperties}
    >
      <head>
        <CspNonce nonce={(await headers()).get("x-nonce") ?? ""} />
      </head>
      <body>
        <MessagesProvider locale={locale} messages={{ common: messages[locale].common }}>
          {children}
        </MessagesProvider>
      </body>
    </html>
  );
}
