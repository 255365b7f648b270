import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import { WorkShell } from "@/components/layout/work-shell";
import { SignOutForm } from "@/components/people/sign-out-form";
import { initials } from "@/lib/format/names";
import { LOCALES, type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Actor, UserActor } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import { openPage } from "@/lib/platform/opening";
import { institutionBrand } from "@/lib/units/brand";
import { workNav } from "./navigation";
import { themeSwitch } from "./theme";

/** The frame of the public pages. */
export async function publicFrame(actor: Actor, locale: Locale, children: ReactNode): Promise<ReactNode> {
  const t = translator(locale, "shell");
  const brand = await institutionBrand(locale);
  const isSignedIn = actor.kind === "user";
  return (
    <PublicShell
      institution={{ name: `${brand.short} Alumni`, short: brand.short, seal: brand.seal }}
      homeHref={`/${locale}`}
      nav={[
        { href: `/${locale}/find-my-record`, label: t("findRecord") },
        { href: `/${locale}/events`, label: t("events") },
        { href: `/${locale}/faculties`, label: t("faculties") },
        { href: `/${locale}/community`, label: t("communityPage") },
      ]}
      languages={languages}
      locale={locale}
      account={
        isSignedIn
          ? { href: `/${locale}/today`, label: t("myPages") }
          : { href: `/${locale}/sign-in`, label: t("signIn") }
      }
      labels={{ nav: t("nav"), menu: t("menu"), skip: t("skip"), language: t("language") }}
      footer={{
        imprint: `${brand.office}. ${t("footer.privacy")} ${t("footer.source")}`,
        links: [
          { href: `/${locale}/minutes`, label: t("footer.meetings") },
          { href: `/${locale}/charter`, label: t("footer.charter") },
          { href: `/${locale}/privacy`, label: t("footer.notice") },
        ],
        labels: { nav: t("footer.nav") },
        extra: await themeSwitch(locale),
      }}
    >
      {children}
    </PublicShell>
  );
}

/** The frame of everybody's working pages: the navigation offers what the roles allow. */
export async function workFrame(
  ctx: Ctx,
  actor: UserActor,
  locale: Locale,
  children: ReactNode,
): Promise<ReactNode> {
  const t = translator(locale, "shell");
  const brand = await institutionBrand(locale);
  const { units } = await openPage();
  const unitNames = units.filter(({ id }) => id !== 0).map(({ names }) => localized(names, locale));
  const role = actor.roles[0];
  return (
    <WorkShell
      institution={{ name: brand.name, short: brand.short, seal: brand.seal }}
      homeHref={`/${locale}/today`}
      nav={await workNav(ctx, actor, units, locale)}
      me={{
        name: actor.name,
        role:
          role === "coordinator"
            ? unitNames.join(", ")
            : role
              ? t(`roles.${role}` as "roles.central")
              : actor.email,
        initials: accountInitials(actor.name),
      }}
      signOut={<SignOutForm label={t("signOut")} />}
      languages={languages}
      locale={locale}
      labels={{ area: t("area"), nav: t("nav"), menu: t("menu"), skip: t("skip"), language: t("language") }}
      extra={await themeSwitch(locale)}
    >
      {children}
    </WorkShell>
  );
}

/** An account has one name, as it signs. */
function accountInitials(name: string): string {
  const words = name.split(" ");
  return initials({ given: words[0] ?? "", family: words.at(-1) ?? "" });
}

const languages = Object.entries(LOCALES).map(([code, label]) => ({ code, label }));
