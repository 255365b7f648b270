import { shownNow } from "@/lib/claims/stranger";
import { query } from "@/lib/cli/databases";
import { withSystemCtx } from "@/lib/platform/ctx";
import { ask } from "@/tests/setup/http";
import { builtActions, callAction } from "@/tests/setup/server-actions";
import { compareAnswers, LEAST_P, MOST_APART_MS } from "./compare-answers";
import type { Figure, Reached } from "./figure";

/** The form takes what comes at once for a machine's. */
const TYPING_MS = 2_500;

export const claimEnumeration: Figure = {
  id: "G34",
  what: "“Find my record” for people in the database and for nobody",
  goal: `same status, body, headers and cookies; medians less than ${MOST_APART_MS} ms apart; rank test p > ${LEAST_P}`,
  needsBuild: true,
  run: async ({ full, seed, ownerUrl, startWeb }) =>
    askForRecords(ownerUrl, await startWeb(), { pairs: full ? 500 : 100, seed }),
};

type Person = { given: string; family: string; unitId: string; graduationYear: string };

/** Asks for people who are in the database and for names that nobody has. */
async function askForRecords(
  ownerUrl: string,
  origin: string,
  { pairs, seed }: { pairs: number; seed: number },
): Promise<Reached> {
  const action = builtActions().find(({ name }) => name === "startClaimAction");
  if (!action) throw new Error("There is no startClaimAction in the build.");
  const shown = await withSystemCtx("figures", async (ctx) => shownNow(ctx));
  await new Promise((resolve) => setTimeout(resolve, TYPING_MS));
  const known = await graduates(ownerUrl, pairs);
  return compareAnswers({ pairs: known.length, seed }, (kind, nth) => {
    const person = known[nth] as Person;
    // As long as the real name, so that the answers could be of one length.
    const asked =
      kind === "known" ? person : { ...person, given: mixed(person.given), family: mixed(person.family) };
    const input = { ...asked, email: `${kind}-${String(nth).padStart(4, "0")}@example.org`, shown };
    // Everybody from a network of their own: limits are measured elsewhere.
    const headers = { origin, "x-forwarded-for": `198.51.${kind === "known" ? 100 : 101}.${nth % 250}` };
    return callAction({ ask: (path, sent) => ask(origin, path, sent) }, action, input, { headers });
  });
}

const mixed = (name: string) => [...name].reverse().join("");

async function graduates(ownerUrl: string, most: number): Promise<Person[]> {
  const rows = await query(
    ownerUrl,
    `SELECT n.given, n.family, d.unit_id::text AS "unitId", d.graduation_year::text AS "graduationYear"
     FROM alumnus a JOIN alumnus_name n ON n.alumnus_id = a.id AND n.kind = 'LEGAL' JOIN degree d ON d.alumnus_id = a.id
     WHERE n.given ~ '^[[:alpha:]]+$' AND n.family ~ '^[[:alpha:]]+$' AND d.level = 'BACHELOR' ORDER BY a.id LIMIT ${most}`,
  );
  return rows as Person[];
}
