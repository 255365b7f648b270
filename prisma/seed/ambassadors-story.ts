import type { AmbassadorStatus } from "@/prisma/generated/enums";

/** A person of the demo's programme; `startedDaysAgo` is null for those who are on the way in. */
export type DemoAmbassador = {
  id: string;
  userId: string | null;
  name: string;
  email: string;
  status: AmbassadorStatus;
  country: string;
  startedDaysAgo: number | null;
};

/** Whoever came to both meetings began before the first one; fourteen began since. */
export const BEFORE_FIRST = 35;
export const CAME = 49;
export const FIRST_MEETING_DAYS = 400;
export const SECOND_MEETING_DAYS = 48;
