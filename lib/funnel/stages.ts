/** The stages of the funnel that the portal can count, widest first. `graduates` are entered, the others are records. */
export const STAGES = ["graduates", "records", "reachable", "registered"] as const;
export type Stage = (typeof STAGES)[number];

/** How many are in each stage; graduates are null where nobody has entered them. */
export type Funnel = { graduates: number | null } & Record<Exclude<Stage, "graduates">, number>;

/** What a stage is compared with: the widest that is known. */
export function wholeOf({ graduates, records }: Funnel): number {
  return Math.max(graduates ?? 0, records);
}
