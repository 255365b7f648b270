import type { Offer } from "@/prisma/generated/enums";

const YEAR_MS = 365 * 86_400_000;

/** Whether it is time to ask: the person's last word on the record is older than a year, or there is none. */
export function isStillRightDue(lastConfirmedAt: Date | null, now: Date): boolean {
  return lastConfirmedAt === null || lastConfirmedAt.getTime() < now.getTime() - YEAR_MS;
}

export const yearBefore = (now: Date) => new Date(now.getTime() - YEAR_MS);

/** What would help others to find a person, in the order in which it helps most. */
export const FINDABLE_BY = ["listed", "city", "employment", "skills", "openTo", "photo"] as const;
export type FindableBy = (typeof FINDABLE_BY)[number];

type Findable = {
  profile: {
    isListed: boolean;
    skills: readonly string[];
    openTo: readonly Offer[];
    photoKey: string | null;
  };
  contactPoints: readonly { kind: string; city: string | null }[];
  employments: readonly { endedOn: Date | null }[];
};

/** What is still missing for a person to be found. */
export function missingToBeFound({ profile, contactPoints, employments }: Findable): FindableBy[] {
  const has: Record<FindableBy, boolean> = {
    listed: profile.isListed,
    city: contactPoints.some(({ kind, city }) => kind === "ADDRESS" && city),
    employment: employments.some(({ endedOn }) => endedOn === null),
    skills: profile.skills.length > 0,
    openTo: profile.openTo.length > 0,
    photo: profile.photoKey !== null,
  };
  return FINDABLE_BY.filter((item) => !has[item]);
}
