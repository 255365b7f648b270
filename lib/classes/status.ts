type Terms = { useCount: number; mostUses: number; expiresAt: Date; endedAt: Date | null };

/** Whether a class can still be joined, and if not, why. */
export type ClassState = "open" | "full" | "expired" | "ended";

export function classState({ useCount, mostUses, expiresAt, endedAt }: Terms, now: Date): ClassState {
  if (endedAt) return "ended";
  if (expiresAt <= now) return "expired";
  return useCount >= mostUses ? "full" : "open";
}
