import type { NewRecord } from "@/lib/alumni/insert-records";
import { peopleFrom, SEED } from "@/lib/cli/seed-large/invented-people";
import { readFaculties } from "@/lib/cli/seed-large/read-faculties";

/** New invented people of the database's faculties; their register numbers follow the seed, so that two draws do not meet. */
export async function inventPeople(ownerUrl: string, count: number, seed: number): Promise<NewRecord[]> {
  const draw = peopleFrom(
    await readFaculties(ownerUrl),
    seed,
    new Date(),
    3_000_000 + (seed % 96) * 1_000_000,
  );
  return Array.from({ length: count }, draw);
}

/** The first people whom `npm run seed:large` put into the database. */
export async function seededPeople(ownerUrl: string, count: number): Promise<NewRecord[]> {
  return Array.from({ length: count }, peopleFrom(await readFaculties(ownerUrl), SEED, new Date()));
}
