import { makeCrowd, openEvent, signUpAtOnce, storedPlaces } from "./crowd";
import { type Figure, noneOf } from "./figure";

const CLICKS = 50;

export const doubleClick: Figure = {
  id: "G2",
  what: `One person sends the sign-up ${CLICKS} times at once, over HTTP`,
  goal: `1 registration, 1 place taken, ${CLICKS - 1} times "already signed up"`,
  needsBuild: true,
  run: async ({ full, startWeb }) => {
    const origin = await startWeb();
    const rounds = full ? 20 : 2;
    const problems: string[] = [];
    for (const [cookie = ""] of await Promise.all(Array.from({ length: rounds }, () => makeCrowd(1)))) {
      const event = await openEvent(10);
      const fared = await signUpAtOnce(origin, Array<string>(CLICKS).fill(cookie), event);
      const { taken, sold } = await storedPlaces(event.id);
      const already = fared.filter(({ leadsTo }) => leadsTo.endsWith("again=1")).length;
      const pages = new Set(fared.map(({ leadsTo }) => leadsTo.replace(/\?.*/, "")));
      problems.push(...fared.flatMap(({ problem }) => problem ?? []));
      if (sold !== 1 || taken !== 1) problems.push(`${sold} registrations, ${taken} taken`);
      if (already !== CLICKS - 1) problems.push(`${already} were told "already signed up"`);
      if (pages.size !== 1) problems.push(`they were led to ${pages.size} registrations`);
    }
    return noneOf(`${rounds} × ${CLICKS} posts`, problems);
  },
};
