import { isStaff } from "@/lib/people/account-actor";
import { endSessionsOf, forgetDevices } from "@/lib/people/commands/sessions";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { ACCOUNT_RULES } from "../rules";
import { type Merging, moveRows, rowsOf, writeRow } from "./rows";
import { partConsents } from "./unite-consents";

/**
 * One login survives: the account of the merged record goes to the survivor, or, where both have one, is joined to the
 * other's: whoever signs in with its address is that account from then on.
 * @param mayJoin whether the actor may make two accounts one
 * @throws DomainError forbidden for whoever may not; conflict `account-in-office`: nobody gets the rights of an office by two records' becoming one.
 */
export async function joinAccounts(ctx: Ctx, merging: Merging, mayJoin: boolean): Promise<void> {
  const { survivorId, mergedId } = merging;
  const [theirs] = await rowsOf(ctx, "user_account", "alumnus_id", mergedId);
  const [mine] = await rowsOf(ctx, "user_account", "alumnus_id", survivorId);
  if (!theirs) return;
  if (!mine) {
    await writeRow(ctx, merging, "user_account", theirs, { ...theirs, alumnus_id: survivorId });
    return;
  }
  if (!mayJoin) throw new DomainError("forbidden");
  for (const { id } of [mine, theirs])
    if (await isStaff(ctx, String(id))) throw new DomainError("conflict", "account-in-office");
  const isTheirs = mine.disabled_at != null && theirs.disabled_at == null;
  const [login, joined] = isTheirs ? [theirs, mine] : [mine, theirs];
  await writeRow(ctx, merging, "user_account", joined, { ...joined, alumnus_id: null, joined_id: login.id });
  await writeRow(ctx, merging, "user_account", login, { ...login, alumnus_id: survivorId });
  await moveRows(ctx, merging, ACCOUNT_RULES, String(joined.id), String(login.id));
  await endSessionsOf(ctx, String(joined.id));
}

/**
 * The merge is undone, and an account went back with its record: what its owner did since goes along. Of two that were one
 * login nobody knows who came in since: both begin anew.
 */
export async function partAccounts(
  ctx: Ctx,
  { survivorId, mergedId }: Pick<Merging, "survivorId" | "mergedId">,
  since: Date,
): Promise<void> {
  const accounts = await ctx.db.user.findMany({
    where: { alumnusId: { in: [survivorId, mergedId] } },
    select: { id: true, alumnusId: true },
  });
  const back = accounts.find(({ alumnusId }) => alumnusId === mergedId);
  if (!back) return;
  await ctx.db.$executeRaw`
    SELECT follow_account(${back.id}::uuid, ${survivorId}::uuid, ${mergedId}::uuid, ${since})::text`;
  const ids = accounts.map(({ id }) => id);
  await partConsents(ctx, { survivorId, mergedId }, ids, since);
  if (ids.length < 2) return;
  for (const id of ids) {
    await endSessionsOf(ctx, id);
    await forgetDevices(ctx, id, since);
  }
}
