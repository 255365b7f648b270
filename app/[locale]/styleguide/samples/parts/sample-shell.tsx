import {
  Building2,
  CalendarDays,
  ClipboardList,
  Flag,
  House,
  ListChecks,
  LogOut,
  Mail,
  Star,
  Upload,
  Users,
} from "lucide-react";
import type { ReactNode } from "react";
import type { NavSection } from "@/components/layout/side-nav";
import { WorkShell } from "@/components/layout/work-shell";
import { Button } from "@/components/ui/button";
import { ThemeSwitch } from "@/components/ui/theme-switch";

export const sampleInstitution = { name: "Babeș-Bolyai Alumni", short: "Babeș-Bolyai", seal: "B" };

export const sampleLanguages = ["English", "Română", "Русский", "Български"].map((label, index) => {
  const code = ["en", "ro", "ru", "bg"][index] ?? "en";
  return { code, label, href: `/${code}/styleguide` };
});

/** The working shell with the navigation of the central office. */
export function SampleShell({ base, children }: { base: string; children: ReactNode }) {
  const nav: NavSection[] = [
    { items: [{ href: `${base}/today`, label: "Today", icon: <House />, count: "4", isLate: true }] },
    {
      title: "Coordination",
      items: [
        { href: `${base}/round`, label: "Planning rounds", icon: <ListChecks /> },
        { href: `${base}/calendar`, label: "Calendar", icon: <CalendarDays /> },
        { href: `${base}/meetings`, label: "Meetings", icon: <ClipboardList /> },
        { href: `${base}/faculties`, label: "Faculties", icon: <Building2 /> },
      ],
    },
    {
      title: "Community",
      items: [
        { href: `${base}/directory`, label: "Alumni", icon: <Users />, count: "295,014" },
        { href: `${base}/import`, label: "Imports", icon: <Upload /> },
        { href: `${base}/ambassadors`, label: "Ambassadors", icon: <Star /> },
        { href: `${base}/events`, label: "Events", icon: <Flag /> },
        { href: `${base}/messages`, label: "Messages", icon: <Mail /> },
      ],
    },
  ];
  return (
    <WorkShell
      institution={sampleInstitution}
      homeHref={`${base}/round`}
      nav={nav}
      me={{ name: "Ioana Dumitrescu", role: "Central office", initials: "ID" }}
      signOut={
        <Button variant="quiet" size="sm" aria-label="Sign out" className="px-2! text-ink-3">
          <LogOut />
        </Button>
      }
      languages={sampleLanguages}
      locale="en"
      labels={{
        area: "Alumni relations",
        nav: "Main",
        menu: "Menu",
        skip: "Skip to the page",
        language: "Language",
      }}
      extra={
        <ThemeSwitch
          value="system"
          labels={{ legend: "Theme", system: "As the system", light: "Light", dark: "Dark" }}
        />
      }
    >
      {children}
    </WorkShell>
  );
}
