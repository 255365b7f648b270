import { cookies, headers } from "next/headers";
import { notFound } from "next/navigation";
import type { CSSProperties, ReactNode } from "react";
import "../globals.css";
import { MessagesProvider } from "@/components/forms/messages-provider";
import { isLocale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
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
        {/* react-aria reads it for the one style element that it adds. */}
        <meta property="csp-nonce" content={(await headers()).get("x-nonce") ?? ""} />
      </head>
      <body>
        <MessagesProvider locale={locale} messages={{ common: messages[locale].common }}>
          {children}
        </MessagesProvider>
      </body>
    </html>
  );
}
