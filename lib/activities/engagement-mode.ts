import type { ActivityCategory } from "@/prisma/generated/enums";

export const ENGAGEMENT_MODES = ["volunteer", "experiential", "communication", "philanthropic"] as const;
export type EngagementMode = (typeof ENGAGEMENT_MODES)[number];

/**
 * In which of the four modes an activity engages a graduate, by the definitions of CASE, "Alumni Engagement Metrics:
 * Definitions, Data Collection, and Analysis" (Council for Advancement and Support of Education, 2018), taken over by the
 * CASE Global Reporting Standards (2021): volunteer roles that are endorsed by the institution; experiences that inspire
 * and celebrate; meaningful, informative communication; gifts. Help with raising funds is volunteering; a gift itself is
 * no activity, so that none of ours is philanthropic.
 */
export function engagementMode(category: ActivityCategory): EngagementMode {
  switch (category) {
    case "ATTENDANCE":
      return "experiential";
    case "MEDIA":
    case "CONTENT":
      return "communication";
    default:
      return "volunteer";
  }
}
