import { type Entry, lastWord } from "@/lib/consent/decide";
import { CHANNELS, PURPOSES } from "@/lib/consent/purposes";
import { readPeople } from "@/lib/consent/verdict";
import type { Ctx } from "@/lib/platform/ctx";
import type { ConsentAct } from "@/prisma/generated/enums";
import type { Merging } from "./rows";

/** From what allows most to what forbids most. */
const STRICTNESS: Record<ConsentAct, number> = {
  GIVEN: 0,
  EXPIRED: 1,
  REFUSED: 2,
  WITHDRAWN: 2,
  OBJECTED: 3,
};

/**
 * What the merged record's person said is said of the survivor where it is stricter, or where the survivor said nothing.
 * The ledger is only added to: an entry carried over names the merge, and does not hold once that is undone
 * (lib/consent/verdict.ts).
 */
export async function uniteConsents(ctx: Ctx, { id, survivorId, mergedId }: Merging): Promise<void> {
  const people = await readPeople(ctx, [survivorId, mergedId]);
  const ledgerOf = (one: string) => people.find((person) => person.id === one)?.ledger ?? [];
  const carried = PURPOSES.flatMap((purpose) =>
    CHANNELS.flatMap((channel) => {
      const mine = lastWord(ledgerOf(survivorId), purpose, channel);
      const theirs = lastWord(ledgerOf(mergedId), purpose, channel);
      return theirs && (!mine || STRICTNESS[theirs.act] > STRICTNESS[mine.act]) ? [theirs] : [];
    }),
  );
  await copyEntries(ctx, carried, survivorId, id);
}

/**
 * The merge is undone. What the owner of the account that goes back said since goes along; a "yes" of theirs ends here,
 * a "no" stands for both. Of two accounts that were one login either may have said it: no "yes" goes along.
 */
export async function partConsents(
  ctx: Ctx,
  { survivorId, mergedId }: Pick<Merging, "survivorId" | "mergedId">,
  accounts: readonly string[],
  since: Date,
): Promise<void> {
  const said = await ctx.db.consentEntry.findMany({
    where: { alumnusId: survivorId, actorId: { in: [...accounts] }, at: { gt: since } },
    orderBy: { id: "asc" },
  });
  const isOneOwner = accounts.length === 1;
  const along = said.filter(({ act }) => isOneOwner || STRICTNESS[act] > STRICTNESS.EXPIRED);
  await copyEntries(ctx, along, mergedId, null);
  const [person] = await readPeople(ctx, [survivorId]);
  const yes = said.filter(
    ({ id, purpose, channel, act }) =>
      act === "GIVEN" && lastWord(person?.ledger ?? [], purpose, channel)?.id === id,
  );
  await ctx.db.consentEntry.createMany({
    data: yes.map(({ id: _, evidence: __, ...entry }) => ({ ...entry, act: "EXPIRED", at: ctx.now })),
  });
}

async function copyEntries(
  ctx: Ctx,
  entries: readonly Pick<Entry, "id">[],
  to: string,
  mergeId: string | null,
) {
  const ids = entries.map(({ id }) => id);
  await ctx.db.$executeRaw`
    INSERT INTO consent_entry (alumnus_id, purpose, channel, basis, act, wording_id, language, source, evidence, at, actor_id)
    SELECT ${to}::uuid, purpose, channel, basis, act, wording_id, language, source,
           (evidence - 'merge') || jsonb_strip_nulls(jsonb_build_object('merge', ${mergeId}::text)), at, actor_id
    FROM consent_entry WHERE id = ANY (${ids}::bigint[]) ORDER BY id`;
}
