import type { Ctx } from "@/lib/platform/ctx";
import type { EventAudience } from "@/prisma/generated/enums";

/** Whom an event is for, and until when only some of them may register. */
export type Invited = {
  readonly audience: EventAudience;
  readonly audienceUnitIds: readonly number[];
  readonly audienceFrom: number | null;
  readonly audienceTo: number | null;
  readonly membersUntil: Date | null;
};

/** What an audience asks of a person. Somebody without an account has a proven mailbox and nothing else. */
export type AttendeeFacts = {
  readonly hasAccount: boolean;
  readonly isDisabled: boolean;
  readonly isAmbassador: boolean;
  readonly isStudent: boolean;
  readonly isStaff: boolean;
  readonly degrees: readonly { readonly unitIds: readonly number[]; readonly year: number | null }[];
};

export const NOBODY_KNOWN: AttendeeFacts = {
  hasAccount: false,
  isDisabled: false,
  isAmbassador: false,
  isStudent: false,
  isStaff: false,
  degrees: [],
};

/** Why somebody may not attend; null when they may. */
export type NotForYou = "suspended" | "audience" | "members-first";

/**
 * Whether somebody may register for an event at a moment. Those who act for the university, its ambassadors, are its
 * members: they come first, and pay what members pay.
 */
export function mayAttend(facts: AttendeeFacts, event: Invited, now: Date): NotForYou | null {
  if (facts.isDisabled) return "suspended";
  if (!isAddressed(facts, event)) return "audience";
  if (event.membersUntil && event.membersUntil > now && !facts.isAmbassador) return "members-first";
  return null;
}

function isAddressed(facts: AttendeeFacts, event: Invited): boolean {
  switch (event.audience) {
    case "EVERYBODY":
      return true;
    case "ACCOUNTS":
      return facts.hasAccount;
    case "ALUMNI":
      return facts.degrees.some((degree) => isOfClass(degree, event));
    case "AMBASSADORS":
      return facts.isAmbassador;
    case "STUDENTS":
      return facts.isStudent;
    case "STAFF":
      return facts.isStaff;
  }
}

/** A degree of one of the units, or of what is under them today, and of one of the class years. */
function isOfClass(
  { unitIds, year }: AttendeeFacts["degrees"][number],
  { audienceUnitIds, audienceFrom, audienceTo }: Invited,
): boolean {
  const isOfUnit = audienceUnitIds.length === 0 || unitIds.some((id) => audienceUnitIds.includes(id));
  const hasYears = audienceFrom !== null || audienceTo !== null;
  const isOfYear = year !== null && year >= (audienceFrom ?? year) && year <= (audienceTo ?? year);
  return isOfUnit && (!hasYears || isOfYear);
}

/** What is known of an account's owner. Read with the portal's reach: an office or a degree is not an organizer's to see. */
export async function attendeeFacts(system: Ctx, userId: string | null): Promise<AttendeeFacts> {
  if (userId === null) return NOBODY_KNOWN;
  const [facts] = await system.db.$queryRaw<AttendeeFacts[]>`
    /* prepared */ SELECT true AS "hasAccount", u.disabled_at IS NOT NULL AS "isDisabled",
      is_ambassador(u.id) AS "isAmbassador",
      EXISTS (SELECT 1 FROM affiliation f WHERE f.alumnus_id = u.alumnus_id AND f.kind IN ('STUDENT', 'PRE_ALUMNUS')
              AND (f.ended_on IS NULL OR f.ended_on > ${system.now})) AS "isStudent",
      EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = u.id AND (g.ends_at IS NULL OR g.ends_at > ${system.now}))
        OR EXISTS (SELECT 1 FROM appointment p WHERE p.user_id = u.id AND p.accepted_at IS NOT NULL AND p.ended_at IS NULL
                   AND p.starts_on <= ${system.now}::date AND (p.ends_on IS NULL OR p.ends_on >= ${system.now}::date)) AS "isStaff",
      coalesce((SELECT jsonb_agg(jsonb_build_object('year', d.graduation_year, 'unitIds', ARRAY(
                  SELECT d.unit_id UNION SELECT current_id FROM unit_rollup WHERE unit_id = d.unit_id)))
                FROM degree d WHERE d.alumnus_id = u.alumnus_id AND d.outcome IN ('GRADUATED', 'HONORARY')), '[]') AS degrees
    FROM user_account u WHERE u.id = ${userId}::uuid`;
  return facts ?? NOBODY_KNOWN;
}
