import { cache } from "react";
import { activityPolicy } from "@/lib/activities/policy";
import { waitingActivities } from "@/lib/activities/queries/review";
import { ambassadorPolicy } from "@/lib/ambassadors/policy";
import { waitingAmbassadors } from "@/lib/ambassadors/queries/list-ambassadors";
import { claimPolicy } from "@/lib/claims/policy";
import { waitingClaims } from "@/lib/claims/queries/list-claims";
import { directoryPolicy } from "@/lib/directory/policy";
import { unreadMessages } from "@/lib/directory/queries/conversations";
import { duplicatePolicy } from "@/lib/duplicates/policy";
import { waitingPairs } from "@/lib/duplicates/queries/waiting-pairs";
import { importPolicy } from "@/lib/imports/policy";
import { opportunityPolicy } from "@/lib/opportunities/policy";
import { waitingOpportunities } from "@/lib/opportunities/queries/count-waiting";
import { type Actor, may } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import { profilePolicy } from "@/lib/profile/policy";
import { openCorrections } from "@/lib/profile/queries/list-corrections";

/** Where each kind waits: all of it, and one alone. */
const PLACES = {
  claims: { all: "/claims" },
  duplicates: { all: "/duplicates" },
  corrections: { all: "/corrections" },
  ambassadors: { all: "/ambassadors" },
  activities: { all: "/activities/review" },
  opportunities: { all: "/opportunities/review" },
  reports: { all: "/office/reports" },
  messages: { all: "/me/messages" },
  task: { all: "/tasks", one: (id: string) => `/tasks/${id}` },
  import: { all: "/imports", one: (id: string) => `/imports/${id}` },
  invitation: { all: "/meetings", one: (id: string) => `/meetings/${id}` },
  minutes: { all: "/meetings", one: (id: string) => `/meetings/${id}/minutes` },
  proposal: { all: "/me/office" },
  handOver: { all: "/me/office", one: (id: string) => `/hand-over/${id}` },
  planReturned: { all: "/plans", one: (id: string) => `/plans/${id}` },
  synthesisReturned: { all: "/rounds", one: (id: string) => `/syntheses/${id}` },
  review: { all: "/plans", one: (id: string) => `/plans/${id}` },
  amendment: { all: "/plans", one: (id: string) => `/plans/${id}` },
  synthesis: { all: "/rounds", one: (id: string) => `/syntheses/${id}` },
} as const satisfies Record<string, { all: string; one?: (id: string) => string }>;
export type WaitingKind = keyof typeof PLACES;

/** Something that only the reader, or somebody in the reader's office, can move on. */
export type Waiting = { kind: WaitingKind; count: number; href: string };

type Found = { kind: WaitingKind; count: number; onlyId: string | null };

/** The navigation and the page of one request ask it both: answered once. */
const answered = cache((_actor: Actor): { waiting?: Promise<Waiting[]> } => ({}));

/** What waits for the actor, in the order in which people wait for it. Numbers only: the navigation has no reach. */
export function listWaiting(ctx: Ctx, actor: Actor): Promise<Waiting[]> {
  const held = answered(actor);
  held.waiting ??= countWaiting(ctx, actor);
  return held.waiting;
}

async function countWaiting(ctx: Ctx, actor: Actor): Promise<Waiting[]> {
  if (actor.kind !== "user") return [];
  const isOffice = actor.roles.includes("central");
  const found = await ctx.db.$queryRaw<Found[]>`
    SELECT kind, count, only_id AS "onlyId"
    FROM what_waits(${actor.userId}::uuid, ${[...actor.unitIds]}::int[], ${isOffice}, ${await today(ctx)}::date, ${ctx.now})
    WHERE kind <> 'import' OR ${may(actor, importPolicy.list)}
    UNION ALL SELECT 'claims', ${waitingClaims(actor)}, NULL WHERE ${may(actor, claimPolicy.list)}
    UNION ALL SELECT 'duplicates', ${waitingPairs(actor)}, NULL WHERE ${may(actor, duplicatePolicy.decide)}
    UNION ALL SELECT 'corrections', ${openCorrections(actor)}, NULL WHERE ${may(actor, profilePolicy.decide)}
    UNION ALL SELECT 'ambassadors', ${waitingAmbassadors(actor)}, NULL WHERE ${may(actor, ambassadorPolicy.list)}
    UNION ALL SELECT 'opportunities', ${waitingOpportunities(actor)}, NULL WHERE ${may(actor, opportunityPolicy.review)}
    UNION ALL SELECT 'activities', ${waitingActivities(actor)}, NULL WHERE ${may(actor, activityPolicy.decide)}
    UNION ALL SELECT 'reports', open_reports(), NULL WHERE ${may(actor, directoryPolicy.judge)}
    UNION ALL SELECT 'messages', ${unreadMessages(actor)}, NULL`;
  return (Object.keys(PLACES) as WaitingKind[]).flatMap((kind) => {
    const { count = 0, onlyId = null } = found.find((one) => one.kind === kind) ?? {};
    const place: { all: string; one?: (id: string) => string } = PLACES[kind];
    return count > 0 ? { kind, count, href: (onlyId && place.one?.(onlyId)) || place.all } : [];
  });
}
