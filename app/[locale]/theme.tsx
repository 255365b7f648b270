import { cookies } from "next/headers";
import { type Theme, ThemeSwitch } from "@/components/ui/theme-switch";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The choice of light and dark, at what the browser keeps. */
export async function themeSwitch(locale: Locale) {
  const t = translator(locale, "shell");
  const kept = (await cookies()).get("theme")?.value;
  const value: Theme = kept === "light" || kept === "dark" ? kept : "system";
  return (
    <ThemeSwitch
      value={value}
      labels={{
        legend: t("theme.label"),
        light: t("theme.light"),
        dark: t("theme.dark"),
        system: t("theme.system"),
      }}
    />
  );
}
