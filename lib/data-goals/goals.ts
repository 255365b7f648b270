import { z } from "zod";
import type { Verdict } from "@/prisma/generated/enums";

/** What a faculty's database is held to, in the order in which it is shown. */
export const GOALS = ["completeness", "reachable", "confirmed", "duplicates"] as const;
export type Goal = (typeof GOALS)[number];

/** Of shares: thousandths of the records, at least. Of duplicates: a number, at most. A goal may be left open. */
export const targetsSchema = z
  .object({
    completeness: z.number().int().min(0).max(1000),
    reachable: z.number().int().min(0).max(1000),
    confirmed: z.number().int().min(0).max(1000),
    duplicates: z.number().int().min(0),
  })
  .partial();
export type Targets = z.output<typeof targetsSchema>;

const count = z.number().int().default(0);

/** A faculty's database in numbers, as a snapshot keeps it. `completeness`, `reachable` and `confirmed` are records. */
export const figuresSchema = z.object({
  records: count,
  completeness: count,
  reachable: count,
  confirmed: count,
  /** Rows of imports that may be somebody who is there already, undecided. */
  duplicates: count,
  withEmail: count,
  verified: count,
  withPhone: count,
  withEmployer: count,
  registered: count,
  informed: count,
  /** Rows of lists that were imported since the round was opened. */
  imported: count,
});
export type Figures = z.output<typeof figuresSchema>;

/** A share in thousandths, rounded down: nothing is reached by rounding. */
export function permille(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part * 1000) / whole);
}

/** A goal with what it stands at: a share in thousandths, or the number of duplicates. */
export type GoalStanding = { goal: Goal; value: number; target: number; isMet: boolean };

/** How figures stand against the targets that were set, goal by goal. */
export function standings(figures: Figures, targets: Targets): GoalStanding[] {
  return GOALS.flatMap((goal) => {
    const target = targets[goal];
    if (target === undefined) return [];
    const value = goal === "duplicates" ? figures.duplicates : permille(figures[goal], figures.records);
    return { goal, value, target, isMet: goal === "duplicates" ? value <= target : value >= target };
  });
}

/** All goals reached, some, or none; without a target there is nothing to judge. */
export function verdictOf(figures: Figures, targets: Targets): Verdict {
  const all = standings(figures, targets);
  if (all.length === 0) return "NO_TARGET";
  const met = all.filter(({ isMet }) => isMet).length;
  if (met === all.length) return "MET";
  return met === 0 ? "NOT_MET" : "PARTLY";
}

/** Targets as they are stored; anything else is none. */
export function readTargets(stored: unknown): Targets {
  return targetsSchema.safeParse(stored ?? {}).data ?? {};
}
