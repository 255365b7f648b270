import { query } from "@/lib/cli/databases";
import { makeCrowd, openEvent, signUpAtOnce, storedPlaces } from "./crowd";
import { type Figure, noneOf } from "./figure";

export const capacityEdit: Figure = {
  id: "G4",
  what: "The organizers lower the capacity while many sign up at once, over HTTP",
  goal: "nobody loses a place; nobody gets one while there are as many as the room holds, or more",
  needsBuild: true,
  run: async ({ full, ownerUrl, startWeb }) => {
    const { people, places, lowered, rounds } = full
      ? { people: 200, places: 120, lowered: 60, rounds: 20 }
      : { people: 100, places: 60, lowered: 30, rounds: 3 };
    const origin = await startWeb();
    const crowd = await makeCrowd(people);
    const problems: string[] = [];
    const before: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const event = await openEvent(places);
      const rush = signUpAtOnce(origin, crowd, event);
      const taken = await lowerWhen(
        ownerUrl,
        event.id,
        lowered,
        Math.floor((places * (round + 1)) / (rounds + 1)),
      );
      before.push(taken);
      problems.push(...(await rush).flatMap(({ problem }) => problem ?? []));
      const stored = await storedPlaces(event.id);
      const expected = Math.max(taken, lowered);
      if (stored.sold !== expected || stored.taken !== expected)
        problems.push(`${stored.sold} have a place and ${stored.taken} are counted, not ${expected}`);
      if (stored.sold + stored.waiting !== people)
        problems.push(`${people - stored.sold - stored.waiting} are nowhere`);
    }
    return noneOf(`lowered to ${lowered} when ${before.join(", ")} of ${places} were taken`, problems);
  },
};

/** Lowers the capacity once so many places are gone. @returns how many were gone when it was done */
async function lowerWhen(ownerUrl: string, id: string, capacity: number, taken: number): Promise<number> {
  for (;;) {
    const [row] = await query(
      ownerUrl,
      `UPDATE event SET capacity = ${capacity} WHERE id = '${id}' AND taken >= ${taken} RETURNING taken`,
    );
    if (row) return Number(row.taken);
  }
}
