import { audit, type Changes } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import type { Basis, Channel, Purpose } from "@/prisma/generated/enums";
import { seenBases } from "../bases-seen";
import { channelsOf } from "../purposes";

/**
 * Sets on which basis a purpose uses each channel; null: it does not.
 * @throws DomainError conflict `stale` when somebody changed one in the meantime.
 */
export async function setBases(
  ctx: Ctx,
  purpose: Purpose,
  wanted: Readonly<Partial<Record<Channel, Basis | null>>>,
  seen: string,
): Promise<void> {
  // Rows that do not exist yet cannot be locked: editors of one purpose go one after the other.
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`legal_basis ${purpose}`}))`;
  const rows = await ctx.db.legalBasis.findMany({ where: { purpose } });
  if (seenBases(rows) !== seen) throw new DomainError("conflict", "stale");
  const changes: Changes = {};
  const updatedById = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  for (const channel of channelsOf(purpose)) {
    const before = rows.find((row) => row.channel === channel)?.basis ?? null;
    const basis = wanted[channel] ?? null;
    if (basis === before) continue;
    changes[channel] = [before, basis];
    const where = { purpose_channel: { purpose, channel } };
    if (basis === null) await ctx.db.legalBasis.delete({ where });
    else
      await ctx.db.legalBasis.upsert({
        where,
        create: { purpose, channel, basis, updatedAt: ctx.now, updatedById },
        update: { basis, version: { increment: 1 }, updatedAt: ctx.now, updatedById },
      });
  }
  if (Object.keys(changes).length === 0) return;
  await audit(ctx, { action: "legal-basis.changed", subject: "legal-basis", subjectId: purpose, changes });
}
