import { actorId, audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import type { Channel, ConsentAct, ConsentSource, Purpose } from "@/prisma/generated/enums";
import { type Answer, actOf, lastWord, stateOf } from "../decide";
import type { How } from "../evidence";
import { basisOf, channelsOf, DIRECT_MARKETING } from "../purposes";
import { currentWordings } from "../queries/wordings";
import { getPerson, listBases } from "../verdict";

/** One answer; `wordingId` is the text that was on the page. */
export type Said = { purpose: Purpose; channel: Channel; answer: Answer; wordingId?: string | undefined };

const BY_STAFF: readonly ConsentSource[] = ["PAPER", "PHONE"];

/**
 * Writes down what a person said, entry by entry; what stands already is not written twice. From its commit on no message
 * leaves against it.
 * @returns how many entries were written.
 * @throws DomainError not-found; invalid for a yes to what is not done; conflict `stale` for a yes to a text that has a
 * newer version, conflict `objected` when staff would say yes for somebody who objected.
 */
export async function recordConsent(
  ctx: Ctx,
  alumnusId: string,
  said: readonly Said[],
  how: How,
): Promise<number> {
  await ctx.db.$executeRaw`SELECT settle_contact(${alumnusId}::uuid)`;
  const person = await getPerson(ctx, alumnusId);
  const bases = await listBases(ctx);
  const wordings = await currentWordings(ctx);
  const entries = said.flatMap(({ purpose, channel, answer, wordingId }) => {
    const basis = basisOf(bases, purpose, channel);
    const before = lastWord(person.ledger, purpose, channel);
    const act = actOf(answer, basis, before);
    const wording = wordings.get(purpose);
    if (act === "GIVEN") {
      if (basis === null) throw new DomainError("invalid");
      if (BY_STAFF.includes(how.source)) {
        if (before?.act === "OBJECTED") throw new DomainError("conflict", "objected");
      } else if (wordingId !== wording?.id) throw new DomainError("conflict", "stale");
    }
    const isSaid =
      answer === "no"
        ? stateOf(before, basis) === "no"
        : before?.act === act && before.basis === (basis ?? before.basis);
    if (isSaid) return [];
    const seen = wordingId && wordingId === wording?.id ? wordingId : null;
    return [{ purpose, channel, act, basis: basis ?? ("LEGITIMATE_INTEREST" as const), wordingId: seen }];
  });
  if (entries.length === 0) return 0;
  const written = { alumnusId, ...how, at: ctx.now, actorId: actorId(ctx.actor) };
  await ctx.db.consentEntry.createMany({ data: entries.map((entry) => ({ ...entry, ...written })) });
  const acts = [...new Set<ConsentAct>(entries.map(({ act }) => act))];
  await audit(
    ctx,
    ...acts.map((act) => ({
      action: `consent.${act.toLowerCase()}`,
      subject: "consent",
      subjectId: alumnusId,
      unitIds: person.unitIds,
    })),
  );
  return entries.length;
}

/** Objects to all direct marketing, by whatever channel there is or may come. */
export function objectToAll(ctx: Ctx, alumnusId: string, how: How): Promise<number> {
  const all = DIRECT_MARKETING.flatMap((purpose) =>
    channelsOf(purpose).map((channel) => ({ purpose, channel, answer: "object" as const })),
  );
  return recordConsent(ctx, alumnusId, all, how);
}
