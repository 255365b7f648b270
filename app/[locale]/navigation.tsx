import {
  Award,
  BellRing,
  BriefcaseBusiness,
  Building2,
  CalendarDays,
  CalendarHeart,
  CalendarSync,
  ChartNoAxesColumn,
  Combine,
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
  HandHeart,
  Handshake,
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
  Ticket,
  UserRoundCheck,
  UserRoundCog,
  UserRoundSearch,
  Users,
} from "lucide-react";
import type { NavSection } from "@/components/layout/side-nav";
import { activityPolicy } from "@/lib/activities/policy";
import { countRecords } from "@/lib/alumni/figures";
import { alumniPolicy } from "@/lib/alumni/policy";
import { countWaitingExports } from "@/lib/alumni/queries/waiting-exports";
import { ambassadorPolicy } from "@/lib/ambassadors/policy";
import { auditPolicy } from "@/lib/audit/policy";
import { calendarPolicy } from "@/lib/calendar/policy";
import { callPolicy } from "@/lib/calls/policy";
import { claimPolicy } from "@/lib/claims/policy";
import { classPolicy } from "@/lib/classes/policy";
import { consentPolicy } from "@/lib/consent/policy";
import { coordinatorPolicy } from "@/lib/coordinators/policy";
import { directoryPolicy } from "@/lib/directory/policy";
import { duplicatePolicy } from "@/lib/duplicates/policy";
import { eventPolicy } from "@/lib/events/policy";
import { formatInteger } from "@/lib/format/numbers";
import { funnelPolicy } from "@/lib/funnel/policy";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { importPolicy } from "@/lib/imports/policy";
import { invitationPolicy } from "@/lib/invitations/policy";
import { meetingPolicy } from "@/lib/meetings/policy";
import { hasMeetings } from "@/lib/meetings/queries/list-meetings";
import { opportunityPolicy } from "@/lib/opportunities/policy";
import { peoplePolicy } from "@/lib/people/policy";
import { planPolicy } from "@/lib/plans/policy";
import { type Actor, may } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import type { OpenUnit } from "@/lib/platform/opening";
import { privacyPolicy } from "@/lib/privacy/policy";
import { profilePolicy } from "@/lib/profile/policy";
import { registrationPolicy } from "@/lib/registrations/policy";
import { roundPolicy } from "@/lib/rounds/policy";
import { sectionPolicy } from "@/lib/sections/policy";
import { taskPolicy } from "@/lib/tasks/policy";
import { todayPolicy } from "@/lib/today/policy";
import { listWaiting, type WaitingKind } from "@/lib/today/queries/waiting";
import { unitPolicy } from "@/lib/units/policy";

/** The navigation of the working pages: what the roles allow, with what waits. */
export async function workNav(
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
        {
          can: duplicatePolicy.list,
          href: at("/duplicates"),
          label: t("duplicates"),
          icon: <Combine />,
          count: countOf("duplicates"),
        },
        { can: invitationPolicy.list, href: at("/invitations"), label: t("invitations"), icon: <Send /> },
        { can: classPolicy.list, href: at("/classes"), label: t("classes"), icon: <GraduationCap /> },
        {
          can: ambassadorPolicy.list,
          href: at("/ambassadors"),
          label: t("ambassadors"),
          icon: <Handshake />,
          count: countOf("ambassadors"),
        },
        {
          can: activityPolicy.review,
          href: at("/activities/review"),
          label: t("activities"),
          icon: <Award />,
          count: countOf("activities"),
        },
        { can: callPolicy.manage, href: at("/calls/manage"), label: t("calls"), icon: <HandHeart /> },
        {
          can: opportunityPolicy.review,
          href: at("/opportunities/review"),
          label: t("opportunities"),
          icon: <BriefcaseBusiness />,
          count: countOf("opportunities"),
        },
        {
          can: profilePolicy.decide,
          href: at("/corrections"),
          label: t("corrections"),
          icon: <SquarePen />,
          count: countOf("corrections"),
        },
        { can: consentPolicy.readNotices, href: at("/notices"), label: t("notices"), icon: <BellRing /> },
        { can: eventPolicy.manage, href: at("/events/manage"), label: t("events"), icon: <CalendarHeart /> },
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
        { can: ambassadorPolicy.own, href: at("/ambassador"), label: t("myAmbassador"), icon: <Handshake /> },
        {
          can: activityPolicy.own,
          href: at("/activities"),
          label: t("myActivities"),
          icon: <Award />,
          isExact: true,
        },
        {
          can: callPolicy.own,
          href: at("/calls"),
          label: t("openCalls"),
          icon: <HandHeart />,
          isExact: true,
        },
        {
          can: opportunityPolicy.use,
          href: at("/opportunities"),
          label: t("openOpportunities"),
          icon: <BriefcaseBusiness />,
          isExact: true,
        },
        { can: registrationPolicy.own, href: at("/me/events"), label: t("myEvents"), icon: <Ticket /> },
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
