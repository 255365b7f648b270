import { decideExport } from "@/lib/alumni/commands/decide-export";
import { requestExport } from "@/lib/alumni/commands/request-export";
import { insertRecords } from "@/lib/alumni/insert-records";
import { alumniJobs } from "@/lib/alumni/jobs";
import { alumniPolicy } from "@/lib/alumni/policy";
import { query } from "@/lib/cli/databases";
import { findActorOfAccount } from "@/lib/people/account-actor";
import { openSession } from "@/lib/people/commands/sessions";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { hashToken } from "@/lib/platform/secret";
import type { Export } from "@/prisma/generated/client";
import { type Figure, noneOf } from "./figure";
import { inventPeople } from "./invent-people";

/** As the portal is delivered. */
const LIMITS = { proof: 1_000, secondPerson: 10_000 };
const AT_ONCE = 20;
const DATA_OFFICER = "data-officer@univ.example";
const REASON = "a reason of the measurement";

export const staffExports: Figure = {
  id: "G33",
  what: "Leakage in bulk: exports by staff, with and without what their size takes",
  goal: `over ${LIMITS.proof} people: fresh proof, reason in the trail, mail to the data officer; over ${LIMITS.secondPerson}: a second person; a coordinator's file holds the own faculty`,
  run: async ({ full, seed, ownerUrl }) => {
    if (full) await addPeople(ownerUrl, LIMITS.secondPerson, seed);
    const [level] = await query(
      ownerUrl,
      `SELECT substr(facet, 3) AS name, count(*)::int AS people FROM alumnus_search, unnest(facets) facet
       WHERE facet LIKE 'l:%' GROUP BY facet ORDER BY count(*) > ${LIMITS.secondPerson}, count(*) DESC LIMIT 1`,
    );
    const [total] = await query(ownerUrl, "SELECT count(*)::int AS people FROM alumnus_search");
    const people = { large: Number(level?.people), veryLarge: Number(total?.people) };
    const limits = full ? LIMITS : { proof: people.large - 1, secondPerson: people.large };
    await query(
      ownerUrl,
      `UPDATE institution SET data_officer_email = '${DATA_OFFICER}', export_proof_over = ${limits.proof}, export_second_person_over = ${limits.secondPerson}`,
    );
    const problems: string[] = [];
    if (people.large <= limits.proof || people.veryLarge <= limits.secondPerson)
      problems.push(`${people.large} and ${people.veryLarge} people are too few to measure with`);
    const maker = await signedIn("office@demo.example");
    const second = await signedIn("administrator@demo.example");
    await aSmallOne(maker, problems);
    await aLargeOne(maker, `level=${level?.name}`, people.large, problems);
    await aVeryLargeOne(maker, second, people.veryLarge, problems);
    await ofTheOwnFaculty(ownerUrl, problems);
    return noneOf(`exports of 1, ${people.large} and ${people.veryLarge} people`, problems);
  },
};

async function aSmallOne(maker: UserActor, problems: string[]): Promise<void> {
  const one = await withSystemCtx("figures", ({ db }) =>
    db.alumnus.findFirstOrThrow({ select: { id: true } }),
  );
  await provedAgo(maker, 11);
  const made = await reasonOf(order(maker, `id=${one.id}`));
  if (made !== null || (await mails()) > 0) problems.push(`an export of one person: ${made ?? "told of"}`);
}

async function aLargeOne(maker: UserActor, list: string, people: number, problems: string[]): Promise<void> {
  await provedAgo(maker, 11);
  const refused = await reasonOf(order(maker, list));
  if (refused !== "confirm-first") problems.push(`without a fresh proof: ${refused ?? "made"}`);
  await provedAgo(maker, 0);
  const made = await work(await order(maker, list));
  if (made.status !== "READY" || made.rowCount !== people)
    problems.push(`a large export is ${made.status} with ${made.rowCount} people`);
  if ((await mails(String(new Intl.NumberFormat("ro").format(people)))) !== 1)
    problems.push("the data officer was not told once of a large export");
  await inTrail(made.id, ["alumni.export-requested", "alumni.exported"], problems);
}

async function aVeryLargeOne(
  maker: UserActor,
  second: UserActor,
  people: number,
  problems: string[],
): Promise<void> {
  const before = await mails();
  const id = await order(maker, "");
  if ((await mails()) !== before + 1)
    problems.push("the data officer was not told once of a very large export");
  if ((await work(id)).storageKey) problems.push("made before a second person agreed");
  const own = await reasonOf(decide(maker, id));
  if (own !== "own-export") problems.push(`the maker's own word: ${own ?? "taken"}`);
  await provedAgo(second, 11);
  const stale = await reasonOf(decide(second, id));
  if (stale !== "confirm-first") problems.push(`a second person without a fresh proof: ${stale ?? "taken"}`);
  await provedAgo(second, 0);
  const said = await Promise.all(Array.from({ length: AT_ONCE }, () => reasonOf(decide(second, id))));
  const taken = said.filter((reason) => reason === null).length;
  if (taken !== 1) problems.push(`${taken} of ${AT_ONCE} decisions at once were taken`);
  const made = await work(id);
  if (made.status !== "READY" || made.rowCount !== people)
    problems.push(`after the word it is ${made.status} with ${made.rowCount} of ${people} people`);
  await inTrail(id, ["alumni.export-requested", "alumni.export-approved", "alumni.exported"], problems);
}

async function ofTheOwnFaculty(ownerUrl: string, problems: string[]): Promise<void> {
  const coordinator = await signedIn("coordinator@demo.example");
  const [own] = await query(
    ownerUrl,
    `SELECT count(*)::int AS people FROM alumnus WHERE unit_ids && '{${coordinator.unitIds.join(",")}}'`,
  );
  await query(
    ownerUrl,
    "UPDATE institution SET export_proof_over = 10000, export_second_person_over = 10000",
  );
  const made = await work(await order(coordinator, ""));
  if (made.rowCount !== own?.people)
    problems.push(`a coordinator's file holds ${made.rowCount} people, the faculty has ${own?.people}`);
}

/** Somebody of the demo, signed in. */
async function signedIn(email: string): Promise<UserActor> {
  return withSystemCtx("figures", async (ctx) => {
    const { id } = await ctx.db.user.findUniqueOrThrow({ where: { email } });
    const actor = await findActorOfAccount(ctx, id);
    const { token } = await openSession(ctx, id, { means: "email", device: null, deviceToken: "figures" });
    const session = await ctx.db.session.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } });
    if (!actor) throw new Error(`The demo has nobody with the address ${email}.`);
    return { ...actor, sessionId: session.id };
  });
}

const order = (maker: UserActor, list: string): Promise<string> =>
  withCtx(maker, alumniPolicy.export, (ctx) =>
    requestExport(ctx, { format: "csv-comma", query: list, reason: REASON }),
  );

const decide = (by: UserActor, id: string): Promise<void> =>
  withCtx(
    by,
    alumniPolicy.approveExport,
    (ctx) => decideExport(ctx, { id, decision: "APPROVED", reason: REASON }),
    { timeout: 30_000 },
  );

/** What the worker makes of an order. */
async function work(id: string): Promise<Export> {
  await alumniJobs["export-alumni"]({ exportId: id }, { signal: new AbortController().signal });
  return withSystemCtx("figures", ({ db }) => db.export.findUniqueOrThrow({ where: { id } }));
}

/** Why it was refused; null when it was not. */
const reasonOf = (attempt: Promise<unknown>): Promise<string | null> =>
  attempt.then(
    () => null,
    (error: Error & { reason?: string }) => error.reason ?? error.message,
  );

const provedAgo = ({ sessionId }: UserActor, minutes: number) =>
  withSystemCtx("figures", ({ db, now }) =>
    db.session.update({
      where: { id: sessionId },
      data: { confirmedAt: new Date(now.getTime() - minutes * 60_000) },
    }),
  );

/** How many mails the data officer has that say all of a large export, and a word besides. */
const mails = (word = ""): Promise<number> =>
  withSystemCtx("figures", ({ db }) =>
    db.mail.count({
      where: {
        to: DATA_OFFICER,
        AND: ["office@demo.example", REASON, word].map((said) => ({ text: { contains: said } })),
      },
    }),
  );

async function inTrail(subjectId: string, actions: readonly string[], problems: string[]): Promise<void> {
  const found = await withSystemCtx("figures", ({ db }) =>
    db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" }, include: { detail: true } }),
  );
  if (found.map(({ action }) => action).join() !== actions.join())
    problems.push(`the trail says ${found.map(({ action }) => action).join(", ")}`);
  if (!JSON.stringify(found[0]?.detail?.changes).includes(REASON))
    problems.push("the trail lacks the reason");
}

async function addPeople(ownerUrl: string, count: number, seed: number): Promise<void> {
  const people = await inventPeople(ownerUrl, count, seed);
  const add = (batch: typeof people) => (ctx: Ctx) => insertRecords(ctx, batch, { source: "DEMO" });
  for (let at = 0; at < count; at += 1_000)
    await withSystemCtx("figures", add(people.slice(at, at + 1_000)), { timeout: 60_000 });
}
