import { makeCrowd, openEvent, signUpAtOnce, storedPlaces } from "../figures/crowd";
import { type Bench, inTurns, type Measured } from "./bench";
import { visit } from "./browse";

const PEOPLE = 200;
const PLACES = 100;
const ROUNDS = 3;
const WARM_UPS = 5;
const LEAST = 0.6;

/** What is measured and held, here and among the figures. */
export const SIGN_UPS = {
  id: "P10",
  what: `Sign-ups to one event by ${PEOPLE} people at once`,
  goal: `≥ ${LEAST * 100} % of the floor's requests a second, 0 oversold, 0 lost`,
};

export const signUps: Bench = { ...SIGN_UPS, run: ({ floor, web }) => timeSignUps(web.url, floor.url) };

/** Times crowds at a portal beside pages of a floor, in turns. @throws when a place is sold twice or somebody is lost */
export async function timeSignUps(portal: string, floor: string): Promise<Measured[]> {
  const crowd = await makeCrowd(PEOPLE);
  const visitor = await visit(floor, null);
  const rush = async () => {
    const event = await openEvent(PLACES);
    const started = performance.now();
    const fared = await signUpAtOnce(portal, crowd, event);
    const seconds = (performance.now() - started) / 1_000;
    const [problem] = fared.flatMap((one) => one.problem ?? []);
    const { sold, waiting } = await storedPlaces(event.id);
    if (problem || sold !== PLACES || sold + waiting !== PEOPLE)
      throw new Error(`${sold} of ${PLACES} sold, ${waiting} wait; ${problem ?? "all answered"}.`);
    return PEOPLE / seconds;
  };
  // As warm as the floor, which answers thousands of requests in a round.
  for (let rushes = 0; rushes < WARM_UPS; rushes++) await rush();
  return [
    await inTurns({
      of: `${PLACES} places`,
      unit: "sign-ups a second",
      rounds: ROUNDS,
      floor: () => visitor.load("/"),
      portal: rush,
      holds: (ratio) => ratio >= LEAST,
    }),
  ];
}
