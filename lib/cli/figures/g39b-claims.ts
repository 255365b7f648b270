import { reverseClaim } from "@/lib/claims/commands/decide-claim";
import { query } from "@/lib/cli/databases";
import { withSystemCtx } from "@/lib/platform/ctx";
import { claimRecord, forgetMailLimits, type Typed } from "@/tests/factories/claims";
import { type Random, random } from "@/tests/factories/random";
import type { Figure, Reached } from "./figure";

export const guessedClaims: Figure = {
  id: "G39b",
  what: "Claims with the right name, faculty and year and a wrong secret, or none",
  goal: "0 records given in 1,000 guesses; the right secret gives its record, and a wrong claim is taken back",
  run: ({ full, seed, ownerUrl }) => guessAndClaim(ownerUrl, full ? 1_000 : 200, random(seed)),
};

type Known = Typed & { id: string; birthOn: string; studentNumber: string };

/** Guesses at the records of some graduates, then claims another one rightly, and has that taken back. */
export async function guessAndClaim(ownerUrl: string, guesses: number, draw: Random): Promise<Reached> {
  const [rightful, ...targets] = await graduates(ownerUrl);
  if (!rightful || targets.length === 0) throw new Error("The demo has no graduates to claim.");
  let given = 0;
  for (let n = 0; n < guesses; n++) {
    await forgetMailLimits();
    const { id: _, ...target } = targets[n % targets.length] as Known;
    const claim = await claimRecord({
      ...target,
      ...wrongSecret(draw, target),
      email: `guess-${n}@example.org`,
    });
    if (claim.status === "VERIFIED") given++;
  }
  const { id: recordId, studentNumber: _, ...rest } = rightful;
  const right = await claimRecord({ ...rest, email: "rightful@example.org" });
  const isGiven = right.status === "VERIFIED" && right.alumnusId === recordId;
  if (isGiven)
    await withSystemCtx("figures", (ctx) =>
      reverseClaim(ctx, { id: right.id, version: right.version, reason: "Measured." }),
    );
  const [left] = await query(
    ownerUrl,
    `SELECT count(*)::int AS n FROM user_account WHERE alumnus_id = '${recordId}'`,
  );
  const isReversed = isGiven && left?.n === 0;
  return {
    value: `${given} records given in ${guesses} guesses; the right secret ${isGiven ? "gave its record" : "gave nothing"}, ${isReversed ? "taken back" : "not taken back"}`,
    holds: given === 0 && isReversed,
  };
}

/** A birth date some days off, somebody else's number, or nothing at all: what only the public knows. */
function wrongSecret(draw: Random, { birthOn }: { birthOn: string }): Partial<Typed> {
  const off = new Date(new Date(birthOn).getTime() + (1 + draw.below(3_000)) * 86_400_000).toISOString();
  return draw.pick<Partial<Typed>>([
    { birthOn: off.slice(0, 10), studentNumber: "" },
    { birthOn: "", studentNumber: `S${String(9_000_000 + draw.below(900_000))}` },
    { birthOn: "", studentNumber: "", diplomaNumber: `AB ${draw.below(100_000)}` },
    { birthOn: "", studentNumber: "" },
  ]);
}

/** Graduates whose name nobody else bears, with a birth date and a number, and without an account. */
async function graduates(ownerUrl: string): Promise<Known[]> {
  const rows = await query(
    ownerUrl,
    `SELECT a.id, n.given, n.family, coalesce(n.patronymic, '') AS patronymic, d.unit_id::text AS "unitId",
            d.graduation_year::text AS "graduationYear", a.birth_on::text AS "birthOn", x.value AS "studentNumber"
     FROM alumnus a
     JOIN LATERAL (SELECT * FROM alumnus_name WHERE alumnus_id = a.id AND kind = 'LEGAL' LIMIT 1) n ON true
     JOIN LATERAL (SELECT * FROM degree WHERE alumnus_id = a.id ORDER BY graduation_year LIMIT 1) d ON true
     JOIN external_number x ON x.alumnus_id = a.id
     WHERE NOT has_account(a.id) AND a.birth_on > '1950-01-01' AND a.birth_on < '1985-01-01'
       AND NOT EXISTS (SELECT 1 FROM alumnus_name o WHERE o.skeleton = n.skeleton AND o.alumnus_id <> a.id)
     ORDER BY a.id LIMIT 21`,
  );
  return rows as Known[];
}
