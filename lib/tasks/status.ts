import type { TaskStatus } from "@/prisma/generated/enums";

/** What can be done with a task, from which states, and where it leads. */
const MOVES = {
  done: { from: ["OPEN"], to: "DONE" },
  drop: { from: ["OPEN"], to: "DROPPED" },
  reopen: { from: ["DONE", "DROPPED"], to: "OPEN" },
} as const satisfies Record<string, { from: readonly TaskStatus[]; to: TaskStatus }>;

export type TaskMove = keyof typeof MOVES;

/** The state after a move, or null when it is not open from here. */
export function nextStatus(status: TaskStatus, move: TaskMove): TaskStatus | null {
  const { from, to } = MOVES[move];
  return (from as readonly TaskStatus[]).includes(status) ? to : null;
}

/** Days before and after a task's day on which the digest tells of it. */
export const TASK_DISTANCES = [-2, 0, 1, 7] as const;
