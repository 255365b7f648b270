/** What is told of a plan by mail, and to which side. */
export const NEWS = {
  submitted: "office",
  withdrawn: "office",
  opened: "faculty",
  returned: "faculty",
  approved: "faculty",
  begun: "faculty",
  closed: "office",
  waived: "faculty",
  reinstated: "faculty",
  proposed: "office",
  retracted: "office",
  accepted: "faculty",
  refused: "faculty",
} as const satisfies Record<string, "office" | "faculty">;
export type PlanNews = keyof typeof NEWS;

export function isPlanNews(news: string): news is PlanNews {
  return Object.hasOwn(NEWS, news);
}
