import { alumniPolicy } from "@/lib/alumni/policy";
import { auditPolicy } from "@/lib/audit/policy";
import { READ_ACTIONS } from "@/lib/audit/schema";
import { calendarPolicy } from "@/lib/calendar/policy";
import { claimPolicy } from "@/lib/claims/policy";
import { classPolicy } from "@/lib/classes/policy";
import { consentPolicy } from "@/lib/consent/policy";
import { coordinatorPolicy } from "@/lib/coordinators/policy";
import { importPolicy } from "@/lib/imports/policy";
import { invitationPolicy } from "@/lib/invitations/policy";
import { meetingPolicy } from "@/lib/meetings/policy";
import { planPolicy } from "@/lib/plans/policy";
import { may } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import type { Permission } from "@/lib/platform/policy";
import { privacyPolicy } from "@/lib/privacy/policy";
import { profilePolicy } from "@/lib/profile/policy";
import { roundPolicy } from "@/lib/rounds/policy";
import { sectionPolicy } from "@/lib/sections/policy";
import { synthesisPolicy } from "@/lib/syntheses/policy";
import { taskPolicy } from "@/lib/tasks/policy";
import { unitPolicy } from "@/lib/units/policy";

const SHOWN = 8;
/** What is older is no news; without an end the search would go through the whole trail. */
const NEWS_MS = 30 * 86_400_000;

/** What work is about, and whose work: how people sign in and what they set for themselves is nobody else's. */
const WORK: Readonly<Record<string, Permission>> = {
  alumnus: alumniPolicy.read,
  import: importPolicy.read,
  claim: claimPolicy.list,
  correction: profilePolicy.decide,
  invitation: invitationPolicy.list,
  class: classPolicy.list,
  notice: consentPolicy.readNotices,
  round: roundPolicy.read,
  milestone: roundPolicy.read,
  plan: planPolicy.read,
  "plan-item": planPolicy.read,
  synthesis: synthesisPolicy.read,
  meeting: meetingPolicy.read,
  body: meetingPolicy.read,
  task: taskPolicy.list,
  "calendar-entry": calendarPolicy.read,
  "hand-over": coordinatorPolicy.handOver,
  section: sectionPolicy.list,
  news: sectionPolicy.list,
  unit: unitPolicy.manage,
  "privacy-request": privacyPolicy.desk,
  institution: auditPolicy.read,
  retention: auditPolicy.read,
  "legal-basis": auditPolicy.read,
  "consent-wording": auditPolicy.read,
};
/** What the portal does in the background follows from what people did. */
const FOLLOWS = ["plan.pdf-made", "unit.rescoped", "retention.swept"];

/** The last that others changed in the reader's work, newest first. */
export function listChanged({ db, actor, now }: Ctx) {
  const subjects = Object.entries(WORK).flatMap(([subject, can]) => (may(actor, can) ? subject : []));
  return db.auditEntry.findMany({
    where: {
      at: { gt: new Date(now.getTime() - NEWS_MS) },
      AND: [
        // Of an account only the offices that it is given and leaves.
        { OR: [{ subject: { in: subjects } }, { action: { startsWith: "appointment." } }] },
        actor.kind === "user" ? { OR: [{ actorId: null }, { actorId: { not: actor.userId } }] } : {},
      ],
      action: { notIn: [...READ_ACTIONS, ...FOLLOWS] },
    },
    orderBy: { id: "desc" },
    take: SHOWN,
    select: { id: true, at: true, actorName: true, action: true, subject: true, subjectId: true },
  });
}
export type Change = Awaited<ReturnType<typeof listChanged>>[number];
