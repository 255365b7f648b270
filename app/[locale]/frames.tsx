import {
  BellRing,
  Building2,
  CalendarDays,
  CalendarSync,
  ChartNoAxesColumn,
  Contact,
  Download,
  Earth,
  Eye,
  FileOutput,
  FileUp,
  Flag,
  Funnel,
  Gavel,
  Globe,
  GraduationCap,
  House,
  IdCard,
  ListChecks,
  ListTodo,
  MailCheck,
  MessagesSquare,
  Newspaper,
  NotebookPen,
  ScrollText,
  Send,
  Settings,
  ShieldCheck,
  SquarePen,
  UserRoundCheck,
  UserRoundCog,
  UserRoundSearch,
  Users,
} from "lucide-react";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import type { NavSection } from "@/components/layout/side-nav";
import { WorkShell } from "@/components/layout/work-shell";
import { SignOutForm } from "@/components/people/sign-out-form";
import { type Theme, ThemeSwitch } from "@/components/ui/theme-switch";
import { countRecords } from "@/lib/alumni/figures";
import { alumniPolicy } from "@/lib/alumni/policy";
import { countWaitingExports } from "@/lib/alumni/queries/waiting-exports";
import { auditPolicy } from "@/lib/audit/policy";
import { calendarPolicy } from "@/lib/calendar/policy";
import { claimPolicy } from "@/lib/claims/policy";
import { classPolicy } from "@/lib/classes/policy";
import { consentPolicy } from "@/lib/consent/policy";
import { coordinatorPolicy } from "@/lib/coordinators/policy";
import { directoryPolicy } from "@/lib/directory/policy";
import { initials } from "@/lib/format/names";
import { formatInteger } from "@/lib/format/numbers";
import { funnelPolicy } from "@/lib/funnel/policy";
import { LOCALES, type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { importPolicy } from "@/lib/imports/policy";
import { invitationPolicy } from "@/lib/invitations/policy";
import { meetingPolicy } from "@/lib/meetings/policy";
import { hasMeetings } from "@/lib/meetings/queries/list-meetings";
import { peoplePolicy } from "@/lib/people/policy";
import { planPolicy } from "@/lib/plans/policy";
import { type Actor, may, type UserActor } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import { type OpenUnit, openPage } from "@/lib/platform/opening";
import { privacyPolicy } from "@/lib/privacy/policy";
import { profilePolicy } from "@/lib/profile/policy";
import { roundPolicy } from "@/lib/rounds/policy";
import { sectionPolicy } from "@/lib/sections/policy";
import { taskPolicy } from "@/lib/tasks/policy";
import { todayPolicy } from "@/lib/today/policy";
import { listWaiting, type WaitingKind } from "@/lib/today/queries/waiting";
import { institutionBrand } from "@/lib/units/brand";
import { unitPolicy } from "@/lib/units/policy";

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
        { href: `/${locale}/faculties`, label: t("faculties") },
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

async function workNav(
  ctx: Ctx,
  actor: Actor,
  units: readonly OpenUnit[],
  locale: Locale,
): Promise<NavSection[]> {
  const t = translator(locale, "shell");
  const at = (path: string) => `/${locale}${path}`;
  const hasNoRecord = actor.kind === "user" && actor.alumnusId === null && actor.roles.length === 0;
  const isCoordinator = actor.kind === "user" && actor.unitIds.length > 0;
  const records = may(actor, alumniPolicy.list)
    ? formatInteger(countRecords(actor, units), locale)
    : undefined;
  const waits = await listWaiting(ctx, actor);
  const countOf = (kind: WaitingKind) => waiting(waits.find((one) => one.kind === kind)?.count ?? 0, locale);
  const hasOffice = may(actor, taskPolicy.create);
  const calendar = {
    can: calendarPolicy.read,
    href: at("/calendar"),
    label: t("calendar"),
    icon: <CalendarDays />,
  };
  const sections = [
    {
      items: [
        {
          can: todayPolicy.read,
          href: at("/today"),
          label: t("today"),
          icon: <House />,
          count: waiting(
            waits.reduce((sum, { count }) => sum + count, 0),
            locale,
          ),
          isLate: true,
        },
        ...(hasOffice ? [] : [calendar]),
      ],
    },
    {
      title: t("sections.coordination"),
      items: [
        { can: roundPolicy.read, href: at("/rounds"), label: t("rounds"), icon: <ListChecks /> },
        {
          can: planPolicy.read,
          href: at("/plans"),
          label: t("plans"),
          icon: <NotebookPen />,
          count: countOf(may(actor, planPolicy.review) ? "review" : "planReturned"),
        },
        ...((await hasMeetings(ctx, actor))
          ? [{ can: meetingPolicy.read, href: at("/meetings"), label: t("meetings"), icon: <Gavel /> }]
          : []),
        ...(hasOffice ? [calendar] : []),
        {
          can: taskPolicy.create,
          href: at("/tasks"),
          label: t("tasks"),
          icon: <ListTodo />,
          count: countOf("task"),
        },
        { can: funnelPolicy.read, href: at("/funnel"), label: t("funnel"), icon: <Funnel /> },
      ],
    },
    {
      title: isCoordinator ? t("sections.faculty") : t("sections.work"),
      items: [
        { can: alumniPolicy.list, href: at("/alumni"), label: t("alumni"), icon: <Users />, count: records },
        { can: importPolicy.list, href: at("/imports"), label: t("imports"), icon: <FileUp /> },
        {
          can: claimPolicy.list,
          href: at("/claims"),
          label: t("claims"),
          icon: <UserRoundSearch />,
          count: countOf("claims"),
        },
        { can: invitationPolicy.list, href: at("/invitations"), label: t("invitations"), icon: <Send /> },
        { can: classPolicy.list, href: at("/classes"), label: t("classes"), icon: <GraduationCap /> },
        {
          can: profilePolicy.decide,
          href: at("/corrections"),
          label: t("corrections"),
          icon: <SquarePen />,
          count: countOf("corrections"),
        },
        { can: consentPolicy.readNotices, href: at("/notices"), label: t("notices"), icon: <BellRing /> },
        { can: sectionPolicy.list, href: at("/section"), label: t("section"), icon: <Globe /> },
        { can: sectionPolicy.list, href: at("/news"), label: t("news"), icon: <Newspaper /> },
      ],
    },
    {
      title: t("sections.office"),
      items: [
        {
          can: alumniPolicy.totals,
          href: at("/office"),
          label: t("totals"),
          icon: <ChartNoAxesColumn />,
          isExact: true,
        },
        { can: unitPolicy.manage, href: at("/office/units"), label: t("units"), icon: <Building2 /> },
        {
          can: coordinatorPolicy.read,
          href: at("/office/coordinators"),
          label: t("coordinators"),
          icon: <IdCard />,
        },
        { can: peoplePolicy.read, href: at("/office/people"), label: t("people"), icon: <UserRoundCog /> },
        {
          can: consentPolicy.configure,
          href: at("/office/consent"),
          label: t("consent"),
          icon: <MailCheck />,
        },
        {
          can: directoryPolicy.judge,
          href: at("/office/reports"),
          label: t("reports"),
          icon: <Flag />,
          count: countOf("reports"),
        },
        {
          can: alumniPolicy.approveExport,
          href: at("/office/exports"),
          label: t("exports"),
          icon: <FileOutput />,
          count: waiting(await countWaitingExports(ctx, actor), locale),
        },
        { can: auditPolicy.read, href: at("/office/audit"), label: t("audit"), icon: <ScrollText /> },
        { can: privacyPolicy.desk, href: at("/office/privacy"), label: t("privacy"), icon: <ShieldCheck /> },
        { can: unitPolicy.manage, href: at("/office/settings"), label: t("settings"), icon: <Settings /> },
      ],
    },
    {
      title: t("sections.community"),
      items: [
        { can: directoryPolicy.read, href: at("/directory"), label: t("directory"), icon: <Contact /> },
        { can: directoryPolicy.read, href: at("/map"), label: t("map"), icon: <Earth /> },
        {
          can: directoryPolicy.write,
          href: at("/me/messages"),
          label: t("messages"),
          icon: <MessagesSquare />,
          count: countOf("messages"),
        },
      ],
    },
    {
      title: t("sections.mine"),
      items: [
        ...(hasNoRecord
          ? [
              {
                can: claimPolicy.own,
                href: at("/me/claim"),
                label: t("ownClaim"),
                icon: <UserRoundSearch />,
              },
            ]
          : []),
        ...(isCoordinator || hasNoRecord
          ? [
              {
                can: coordinatorPolicy.own,
                href: at("/me/office"),
                label: t("myOffice"),
                icon: <UserRoundCheck />,
              },
            ]
          : []),
        { can: alumniPolicy.readOwn, href: at("/me"), label: t("record"), icon: <Users />, isExact: true },
        { can: profilePolicy.own, href: at("/me/visibility"), label: t("visibility"), icon: <Eye /> },
        { can: consentPolicy.answer, href: at("/me/consent"), label: t("myConsent"), icon: <MailCheck /> },
        { can: calendarPolicy.feeds, href: at("/me/feeds"), label: t("feeds"), icon: <CalendarSync /> },
        { can: peoplePolicy.prove, href: at("/me/security"), label: t("security"), icon: <ShieldCheck /> },
        { can: privacyPolicy.own, href: at("/me/data"), label: t("myData"), icon: <Download /> },
      ],
    },
  ];
  return sections
    .map(({ title, items }) => ({
      title,
      items: items.filter(({ can }) => may(actor, can)).map(({ can: _, ...item }) => item),
    }))
    .filter(({ items }) => items.length > 0);
}

/** A count of what waits; nothing when nothing does. */
const waiting = (count: number, locale: Locale) => (count > 0 ? formatInteger(count, locale) : undefined);

/** An account has one name, as it signs. */
function accountInitials(name: string): string {
  const words = name.split(" ");
  return initials({ given: words[0] ?? "", family: words.at(-1) ?? "" });
}

const languages = Object.entries(LOCALES).map(([code, label]) => ({ code, label }));

async function themeSwitch(locale: Locale) {
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
