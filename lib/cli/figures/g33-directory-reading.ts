import { Client } from "pg";
import { query } from "@/lib/cli/databases";
import { signIn } from "@/tests/setup/demo-world";
import { ask } from "@/tests/setup/http";
import { type Figure, noneOf, type Reached } from "./figure";

const PEOPLE = { hour: 200, day: 1_000 };
const PAGES = { hour: 150 };

export const directoryReading: Figure = {
  id: "G33",
  what: "Leakage in bulk: the directory read by one graduate",
  goal: `at most ${PEOPLE.hour} people an hour and ${PEOPLE.day} a day, ${PAGES.hour} pages of lists an hour, whatever is asked for`,
  needsBuild: true,
  run: async ({ ownerUrl, startWeb }) => readAll(ownerUrl, await startWeb()),
};

/** Asks for people until nothing comes any more, lets the hour pass in the database, and goes on to the end of the day. */
async function readAll(ownerUrl: string, origin: string): Promise<Reached> {
  const db = new Client({ connectionString: ownerUrl });
  await db.connect();
  try {
    const [graduate] = await query(
      ownerUrl,
      "SELECT id FROM user_account WHERE email = 'alumnus@demo.example'",
    );
    const cookie = await signIn(db, String(graduate?.id));
    // Others to whom a message may be written: by its form a page is known to be shown.
    const people = await query(
      ownerUrl,
      `SELECT d.public_id AS id FROM directory_entry d
       WHERE d.audience = 'VERIFIED_ALUMNI'
         AND NOT EXISTS (SELECT 1 FROM user_account u WHERE u.alumnus_id = d.alumnus_id AND u.email = 'alumnus@demo.example')
         AND NOT EXISTS (SELECT 1 FROM consent_entry c WHERE c.alumnus_id = d.alumnus_id)`,
    );
    const read = async (path: string, isShown: (body: string) => boolean, most: number) => {
      for (let count = 0; count <= most + 5; count++)
        if (!isShown((await ask(origin, path, { cookie })).body)) return count;
      return most + 6;
    };
    const person = (nth: number) => people[nth % people.length];
    const problems: string[] = [];
    let day = 0;
    for (let hour = 0; day < PEOPLE.day && hour < 7; hour++) {
      const path = `/en/directory/${person(hour)?.id}`;
      const inHour = await read(path, (body) => body.includes('name="publicId"'), PEOPLE.hour);
      if (inHour > PEOPLE.hour) problems.push(`${inHour} people in one hour`);
      if (inHour === 0) break;
      day += inHour;
      await db.query("DELETE FROM rate_limit WHERE key LIKE 'directory-person-hour:%'");
    }
    const afterwards = await read(
      `/en/directory/${person(0)?.id}`,
      (body) => body.includes('name="publicId"'),
      0,
    );
    if (day !== PEOPLE.day || afterwards > 0) problems.push(`${day + afterwards} people in one day`);
    const pages = await read("/en/directory", (body) => body.includes("row-link"), PAGES.hour);
    if (pages !== PAGES.hour) problems.push(`${pages} pages of lists in one hour`);
    return noneOf(`${day} people in a day, ${pages} pages in an hour`, problems);
  } finally {
    await db.end();
  }
}
