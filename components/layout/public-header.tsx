import { ChevronDown } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { type Language, LanguageSwitch } from "@/components/ui/language-switch";
import { Drawer } from "./drawer";
import { type Institution, InstitutionMark } from "./institution-mark";
import { NavLink } from "./nav-link";
import type { NavItem } from "./side-nav";

export type PublicHeaderProps = {
  institution: Institution;
  homeHref: string;
  nav: readonly NavItem[];
  languages: readonly Language[];
  locale: string;
  /** The way in, or back to one's own pages for those who are signed in. */
  account: { href: string; label: string };
  labels: { nav: string; menu: string; skip: string; language: string };
};

const link =
  "flex min-h-6 items-center rounded-sm text-sm font-medium text-ink-2 no-underline hover:text-ink aria-[current]:text-ink";

/** Seal, name, navigation, language, the way in. On a phone the navigation goes into the drawer. */
export function PublicHeader(props: PublicHeaderProps) {
  const { institution, homeHref, nav, languages, locale, account, labels } = props;
  const current = languages.find(({ code }) => code === locale);
  return (
    <header className="relative z-20 print:hidden">
      <div className="mx-auto flex h-18 max-w-page items-center gap-x-9 px-4 sm:px-8">
        <InstitutionMark institution={institution} href={homeHref} />
        <nav aria-label={labels.nav} className="hidden lg:block">
          <ul className="flex gap-6.5">
            {nav.map((item) => (
              <li key={item.href}>
                <NavLink href={item.href} className={link}>
                  {item.label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto hidden items-center gap-2.5 lg:flex">
          <details className="group relative">
            <summary className="flex min-h-8 items-center gap-1.5 rounded-md px-2 text-sm font-strong hover:bg-sunken">
              <span className="sr-only">{labels.language}: </span>
              {current?.label}
              <ChevronDown className="size-3.5 group-open:rotate-180" />
            </summary>
            <div className="absolute top-full right-0 z-30 mt-1 min-w-36 rounded-md border bg-surface p-1 shadow-card">
              <LanguageSwitch
                label={labels.language}
                languages={languages}
                current={locale}
                className="flex-col"
              />
            </div>
          </details>
          <ButtonLink href={account.href} size="sm">
            {account.label}
          </ButtonLink>
        </div>
        <div className="ml-auto flex items-center gap-1 lg:hidden">
          <ButtonLink href={account.href} size="sm" className="max-sm:hidden">
            {account.label}
          </ButtonLink>
          <Drawer label={labels.menu}>
            <nav aria-label={labels.nav}>
              <ul>
                {nav.map((item) => (
                  <li key={item.href} className="border-b">
                    <NavLink
                      href={item.href}
                      className="flex min-h-12 items-center font-medium text-ink no-underline"
                    >
                      {item.label}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </nav>
            <LanguageSwitch
              label={labels.language}
              languages={languages}
              current={locale}
              className="-mx-2 py-4"
            />
            <ButtonLink href={account.href} variant="primary" className="w-full">
              {account.label}
            </ButtonLink>
          </Drawer>
        </div>
      </div>
    </header>
  );
}
