import { findCharterInForce } from "@/lib/charter/queries/get-edition";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import { withinLimit } from "@/lib/platform/rate-limit";
import type { Ambassador } from "@/prisma/generated/client";
import type { AmbassadorMail } from "../emails";
import { type Move, nextStatus } from "../status";
import { addDays, DECLINED_KEPT_DAYS, SIGN_DAYS, SIGN_REMINDER, TERM_REMINDERS } from "../terms";
import { beginTerm } from "./begin-term";
import { mailAmbassador } from "./mail-ambassador";
import { recordStep, unitsOf } from "./record-step";

/**
 * Once a day: terms begin and end, leaves are over, what came to nothing is forgotten in time, and people are reminded of the
 * end of a term and of a signature.
 */
export async function tendAmbassadors(system: Ctx): Promise<void> {
  const day = await today(system);
  const { ambassador } = system.db;
  for (const one of await ambassador.findMany({ where: { status: "SIGNED", startsOn: { lte: day } } }))
    await beginTerm(system, one, day);
  const serving = { status: { in: ["ACTIVE", "ON_LEAVE"] as const satisfies Ambassador["status"][] } };
  for (const one of await ambassador.findMany({
    where: { status: { in: [...serving.status.in] }, endsOn: { lt: day } },
  })) {
    const after = await moveByPortal(system, one, "lapse", { endedAt: system.now, leaveUntil: null });
    await mailAmbassador(system, after, "termOver");
  }
  for (const one of await ambassador.findMany({ where: { status: "ON_LEAVE", leaveUntil: { lt: day } } }))
    await moveByPortal(system, one, "return", { leaveUntil: null });
  await ambassador.deleteMany({
    where: { status: "DECLINED", endedAt: { lt: addDays(day, -DECLINED_KEPT_DAYS) } },
  });
  await remindOfTerms(system, day);
  await remindOfSignatures(system, day);
}

async function moveByPortal(
  system: Ctx,
  one: Ambassador,
  move: Move,
  data: NonNullable<Parameters<typeof recordStep>[2]["data"]>,
): Promise<Ambassador> {
  const to = nextStatus(one.status, move, "portal");
  if (!to) return one;
  await audit(system, {
    action: `ambassador.${move}`,
    subject: "ambassador",
    subjectId: one.id,
    unitIds: unitsOf(one),
    changes: { status: [one.status, to] },
  });
  return recordStep(system, one, { to, byId: null, data });
}

/** Some weeks before a term ends, and once more shortly before. */
async function remindOfTerms(system: Ctx, day: Date): Promise<void> {
  const [longest = 0] = TERM_REMINDERS;
  const ending = await system.db.ambassador.findMany({
    where: { status: { in: ["ACTIVE", "ON_LEAVE"] }, endsOn: { gte: day, lte: addDays(day, longest) } },
  });
  for (const one of ending) {
    if (one.endsOn === null) continue;
    // The nearest distance that has come.
    const distance = TERM_REMINDERS.findLast((days) => one.endsOn && one.endsOn <= addDays(day, days));
    await mailOnce(system, one, "termEnding", `${one.endsOn.toISOString()} ${distance}`);
  }
}

/** Shortly before the time to sign a new charter is over, and when it is. */
async function remindOfSignatures(system: Ctx, day: Date): Promise<void> {
  const charter = await findCharterInForce(system);
  if (!charter?.adoptedOn) return;
  const dueOn = addDays(charter.adoptedOn, SIGN_DAYS);
  if (day < addDays(dueOn, -SIGN_REMINDER)) return;
  const unsigned = await system.db.ambassador.findMany({
    where: { status: { in: ["ACTIVE", "ON_LEAVE"] }, signatures: { none: { editionId: charter.id } } },
  });
  for (const one of unsigned)
    await mailOnce(system, one, day <= dueOn ? "signAgain" : "signatureLate", charter.id, { until: dueOn });
}

/** However often the day's work is done. */
async function mailOnce(
  system: Ctx,
  one: Ambassador,
  what: AmbassadorMail,
  about: string,
  facts: Parameters<typeof mailAmbassador>[3] = {},
): Promise<void> {
  if (await withinLimit(system, "ambassador-mail-once", `${one.id} ${what} ${about}`))
    await mailAmbassador(system, one, what, facts);
}
