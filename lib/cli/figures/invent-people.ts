import type { NewRecord } from "@/lib/alumni/insert-records";
import { peopleFrom } from "@/lib/cli/seed-large/invented-people";
import { readFaculties } from "@/lib/cli/seed-large/read-faculties";

/** Invented people of the database's faculties. Their register numbers are drawn from the seed, so that two draws do not meet. */
export async function inventPeople(ownerUrl: string, count: number, seed: number): Promise<NewRecord[]> {
  const draw = peopleFrom(
    await readFaculties(ownerUrl),
    seed,
    new Date(),
    5_000_000 + (seed % 90) * 1_000_000,
  );
  return Array.from({ length: count }, draw);
}
