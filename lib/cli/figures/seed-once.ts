import { SEED } from "../seed-large/invented-people";
import { seedPeople } from "../seed-large/seed-people";
import type { FigureOptions } from "./figure";

let seeding: Promise<void> | null = null;

/** Puts invented people beside the demo's, once for all figures of a run: speed among few says nothing. */
export function seedOnce({ full, ownerUrl }: FigureOptions): Promise<void> {
  const people = full ? 100_000 : 20_000;
  seeding ??= seedPeople(ownerUrl, { people, seed: SEED, log: () => undefined });
  return seeding;
}
