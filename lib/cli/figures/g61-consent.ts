import { setTimeout as sleep } from "node:timers/promises";
import { insertRecords } from "@/lib/alumni/insert-records";
import { query } from "@/lib/cli/databases";
import { objectToAll, recordConsent } from "@/lib/consent/commands/record-consent";
import { mailAlumnus } from "@/lib/consent/contact";
import type { How } from "@/lib/consent/evidence";
import { mailWatch } from "@/lib/consent/mail-watch";
import { currentWordings } from "@/lib/consent/queries/wordings";
import { withSystemCtx } from "@/lib/platform/ctx";
import { letter } from "@/lib/platform/letter";
import { mailJobs } from "@/lib/platform/mail-jobs";
import { newId } from "@/lib/platform/new-id";
import { type Random, random } from "@/tests/factories/random";
import { type Figure, noneOf, type Reached } from "./figure";

export const groundOfMail: Figure = {
  id: "G61",
  what: "A mailing while people withdraw and object",
  goal: "0 messages handed over after the commit of a withdrawal; every mail rests on what was valid; the ledger only grows",
  run: ({ full, seed, ownerUrl }) =>
    mailWhileTheyWithdraw(
      full
        ? { people: 5_000, withdrawals: 500, seed, ownerUrl }
        : { people: 300, withdrawals: 60, seed, ownerUrl },
    ),
};

type Size = { people: number; withdrawals: number; seed: number; ownerUrl: string };
type Times = Map<string, number>;

const BY_FORM: How = { source: "FORM", language: "en", evidence: {} };
const SENDERS = 3;
const LONG = { timeout: 60_000 };

/**
 * Mails people who consented, while some of them withdraw: when each message was handed over is compared with when each
 * withdrawal was committed, and each row of the mail with the ledger.
 */
export async function mailWhileTheyWithdraw({ people, withdrawals, seed, ownerUrl }: Size): Promise<Reached> {
  const draw = random(seed);
  const ids = await addConsenting(people);
  const mails = await queueMailing(ids);
  const [handedOver, withdrawn]: [Times, Times] = [new Map(), new Map()];
  const jobs = mailJobs({
    ...mailWatch,
    // What follows in the same transaction is the mail server.
    leave: async (ctx, mail) => {
      const leave = await mailWatch.leave(ctx, mail);
      if (leave.mayGo) handedOver.set(mail.alumnusId ?? "", performance.now());
      return leave;
    },
  });
  const queue = [...mails];
  const send = async () => {
    for (let mailId = queue.shift(); mailId; mailId = queue.shift()) await jobs["send-mail"]({ mailId });
  };
  await Promise.all([
    ...Array.from({ length: SENDERS }, send),
    ...Array.from({ length: 2 }, (_, nth) =>
      withdrawMany(chosen(draw, ids, withdrawals, nth), draw, withdrawn, () => queue.length === 0),
    ),
  ]);
  const late = [...handedOver].filter(([id, at]) => at > (withdrawn.get(id) ?? Number.POSITIVE_INFINITY));
  const problems = [
    ...(handedOver.size === 0 ? ["nothing was handed over at all"] : []),
    ...late.map(([id]) => `${id} was mailed after the withdrawal`),
    ...(await unfounded(ownerUrl)),
    ...(await changeable(ownerUrl)),
  ];
  const withheld = mails.length - handedOver.size;
  return noneOf(
    `${handedOver.size} handed over, ${withheld} withheld, ${withdrawn.size} withdrawals`,
    problems,
  );
}

/** People with a proved address who said yes to the newsletter. */
async function addConsenting(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await withSystemCtx(
    "figures",
    async (ctx) => {
      const verifiedAt = ctx.now;
      await insertRecords(
        ctx,
        ids.map((id, at) => ({
          id,
          names: [{ kind: "LEGAL", given: "Ana", family: `Scrisoare ${at}` }],
          degrees: [],
          contactPoints: [{ kind: "EMAIL", value: `${id}@alumni.example`, verifiedAt, isPrimary: true }],
        })),
        { source: "DEMO" },
      );
      const wordingId = (await currentWordings(ctx)).get("NEWSLETTER")?.id;
      for (const id of ids)
        await recordConsent(
          ctx,
          id,
          [{ purpose: "NEWSLETTER", channel: "EMAIL", answer: "yes", wordingId }],
          BY_FORM,
        );
    },
    LONG,
  );
  return ids;
}

async function queueMailing(ids: readonly string[]): Promise<string[]> {
  const text = { subject: "News", paragraphs: ["News."], closing: "Bye.", sender: "The office" };
  return withSystemCtx(
    "figures",
    async (ctx) => {
      for (const id of ids) await mailAlumnus(ctx, id, "NEWSLETTER", (locale) => letter({ ...text, locale }));
      const mails = await ctx.db.mail.findMany({
        where: { alumnusId: { in: [...ids] } },
        select: { id: true },
      });
      return mails.map(({ id }) => id);
    },
    LONG,
  );
}

const chosen = (draw: Random, ids: readonly string[], count: number, nth: number) =>
  Array.from({ length: Math.ceil(count / 2) }, () => ids[draw.below(ids.length / 2) * 2 + nth] ?? "");

/** Notes when each withdrawal was committed, spread over the mailing. */
async function withdrawMany(ids: readonly string[], draw: Random, done: Times, isOver: () => boolean) {
  for (const id of ids) {
    if (isOver()) return;
    const everything = draw.chance(0.3);
    await withSystemCtx("figures", (ctx) =>
      everything
        ? objectToAll(ctx, id, BY_FORM)
        : recordConsent(ctx, id, [{ purpose: "NEWSLETTER", channel: "EMAIL", answer: "no" }], BY_FORM),
    );
    if (!done.has(id)) done.set(id, performance.now());
    await sleep(draw.below(12));
  }
}

/** Mails that rest on nothing, or on what was over by then (five seconds are a transaction's longest). */
async function unfounded(ownerUrl: string): Promise<string[]> {
  const rows = await query(
    ownerUrl,
    `SELECT m.id FROM mail m LEFT JOIN consent_entry e ON e.id = m.consent_entry_id
     WHERE m.status = 'SENT' AND m.ground NOT IN ('service', 'notice') AND NOT coalesce(
       CASE WHEN m.basis = 'CONSENT'
         THEN e.act = 'GIVEN' AND (e.alumnus_id, e.purpose::text, e.channel) = (m.alumnus_id, m.ground, 'EMAIL') AND e.at <= m.sent_at
         ELSE m.basis IS NOT NULL END
       AND NOT EXISTS (
         SELECT 1 FROM consent_entry o
         WHERE o.alumnus_id = m.alumnus_id AND o.purpose::text = m.ground AND o.channel = 'EMAIL' AND o.id > coalesce(e.id, 0)
           AND o.act IN ('REFUSED', 'WITHDRAWN', 'OBJECTED') AND o.at < m.sent_at - interval '5 seconds'), false)`,
  );
  return rows.map(({ id }) => `mail ${id} rests on nothing`);
}

/** What the application's role may do to the ledger besides adding to it. */
async function changeable(ownerUrl: string): Promise<string[]> {
  const rows = await query(
    ownerUrl,
    `SELECT t || ' ' || p AS right FROM unnest(ARRAY['consent_entry', 'consent_wording']) t, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) p
     WHERE has_table_privilege('portal_app', t, p) OR (p = 'UPDATE' AND has_any_column_privilege('portal_app', t, p))`,
  );
  return rows.map(({ right }) => `the application may ${right}`);
}
