import type { ReactNode } from "react";
import { type Language, LanguageSwitch } from "@/components/ui/language-switch";
import { Drawer } from "./drawer";
import { type Institution, InstitutionMark } from "./institution-mark";
import { type Me, MeBlock } from "./me-block";
import { type NavSection, SideNav } from "./side-nav";
import { SkipLink } from "./skip-link";

type WorkShellProps = {
  institution: Institution;
  homeHref: string;
  nav: readonly NavSection[];
  me: Me;
  /** The form that ends the session. */
  signOut: ReactNode;
  languages: readonly Language[];
  locale: string;
  /** `area` stands under the institution's name: "Alumni relations". */
  labels: { area: string; nav: string; menu: string; skip: string; language: string };
  /** Between the navigation and the person: the theme switch, for example. */
  extra?: ReactNode;
  children: ReactNode;
};

/** The working areas (personal, faculty, office): a sidebar, on a phone a bar with a drawer. */
export function WorkShell(props: WorkShellProps) {
  const { institution, homeHref, nav, me, signOut, languages, locale, labels, extra, children } = props;
  const mark = <InstitutionMark institution={institution} href={homeHref} subtitle={labels.area} />;
  const foot = (
    <div className="mt-auto grid gap-3 pt-4">
      <div className="flex items-center justify-between gap-1 pl-1.5">
        <LanguageSwitch label={labels.language} languages={languages} current={locale} isShort />
        {extra}
      </div>
      <MeBlock me={me} signOut={signOut} />
    </div>
  );
  return (
    <div className="min-h-dvh [--sticky-top:4rem] lg:grid lg:[--sticky-top:0px] lg:grid-cols-[248px_minmax(0,1fr)] print:block">
      <SkipLink label={labels.skip} />
      <header className="sticky top-0 z-20 flex h-16 items-center border-b bg-paper px-4 sm:px-6 lg:hidden print:hidden">
        {mark}
        <Drawer label={labels.menu}>
          <SideNav label={labels.nav} sections={nav} />
          {foot}
        </Drawer>
      </header>
      <header className="sticky top-0 hidden h-dvh flex-col gap-5.5 overflow-y-auto border-r bg-paper px-3.5 pt-5 pb-4 lg:flex print:hidden">
        <div className="px-2">{mark}</div>
        <SideNav label={labels.nav} sections={nav} />
        {foot}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="w-full max-w-work px-4 pt-6 pb-16 sm:px-6 lg:px-10 lg:pt-8 print:max-w-none print:p-0"
      >
        {children}
      </main>
    </div>
  );
}
