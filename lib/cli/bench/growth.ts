import { createDatabaseFromTemplate, inDatabase } from "../databases";
import { SEED } from "../seed-large/invented-people";
import { seedPeople } from "../seed-large/seed-people";
import { type Bench, inTurns } from "./bench";
import { visit } from "./browse";

const SMALL = "portal_small";
const PAGES = {
  "the list": "/en/alumni",
  "a frequent name": "/en/alumni?q=popescu",
  "a part of a name": "/en/alumni?q=opesc",
  "a typo": "/en/alumni?q=stefanuat",
  "city and years": "/en/alumni?city=Cluj-Napoca&from=2000&to=2010",
};

export const growth: Bench = {
  id: "P15",
  what: "Lists and searches with all people beside a tenth of them",
  goal: "≤ 1.5 × slower",
  run: async ({ web, people, adminUrl, ownerUrl, startWeb }) => {
    await createDatabaseFromTemplate(adminUrl, "portal_empty", SMALL);
    const url = inDatabase(ownerUrl, SMALL);
    await seedPeople(url, { people: people / 10, seed: SEED, log: () => undefined });
    const small = await startWeb(url);
    const [few, many] = [await visit(small.url, "office"), await visit(web.url, "office")];
    const measured = [];
    for (const [of, page] of Object.entries(PAGES)) {
      measured.push(
        await inTurns({
          of,
          unit: "ms",
          rounds: 3,
          floor: () => few.time(page),
          portal: () => many.time(page),
          holds: (ratio) => ratio <= 1.5,
        }),
      );
    }
    return measured;
  },
};
