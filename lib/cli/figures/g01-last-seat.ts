import { comes, makeAccounts, makeEvent, unguarded } from "@/tests/factories/events";
import { makeCrowd, openEvent, signUpAtOnce, storedPlaces } from "./crowd";
import { type Figure, noneOf } from "./figure";

type Rush = { places: number; people: number; rounds: number };
const SHORT: readonly Rush[] = [
  { places: 1, people: 100, rounds: 3 },
  { places: 40, people: 100, rounds: 1 },
];
const FULL: readonly Rush[] = [
  { places: 1, people: 200, rounds: 50 },
  { places: 100, people: 500, rounds: 10 },
];
/** Few at once: without the lock each takes two connections. */
const CONTROL = { people: 3, rounds: 10 };

export const lastSeat: Figure = {
  id: "G1",
  what: "Many people sign up for the last places at once, over HTTP; control run without the lock",
  goal: "0 oversold, 0 refused while free, 0 failures; the control oversells, or the test is void",
  needsBuild: true,
  run: async ({ full, startWeb }) => {
    const rushes = full ? FULL : SHORT;
    const origin = await startWeb();
    const crowd = await makeCrowd(Math.max(...rushes.map(({ people }) => people)));
    const problems: string[] = [];
    let [sold, again] = [0, 0];
    for (const { places, people, rounds } of rushes)
      for (let round = 0; round < rounds; round++) {
        const event = await openEvent(places);
        const fared = await signUpAtOnce(origin, crowd.slice(0, people), event);
        const stored = await storedPlaces(event.id);
        sold += stored.sold;
        again += fared.reduce((sum, one) => sum + one.again, 0);
        problems.push(...fared.flatMap(({ problem }) => problem ?? []));
        if (stored.sold !== places) problems.push(`${stored.sold} sold of ${places}`);
        if (stored.taken !== places) problems.push(`${stored.taken} counted of ${places}`);
        if (stored.sold + stored.waiting !== people)
          problems.push(`${stored.waiting} wait of ${people - places}`);
      }
    const oversold = await control();
    if (oversold === 0) problems.push("the control did not oversell: the test is void");
    return noneOf(
      `${sold} places sold, ${again} times somebody was asked to press again; control: ${oversold} of ${CONTROL.rounds} oversold`,
      problems,
    );
  },
};

/** The same sequence with the lock let go before anything is decided. @returns how many single places were sold more than once */
async function control(): Promise<number> {
  const people = await makeAccounts(CONTROL.people);
  let oversold = 0;
  for (let round = 0; round < CONTROL.rounds; round++) {
    const { id } = await makeEvent({ capacity: 1 });
    await Promise.all(people.map((person) => comes(person, id, {}, undefined, unguarded)));
    if ((await storedPlaces(id)).sold > 1) oversold += 1;
  }
  return oversold;
}
