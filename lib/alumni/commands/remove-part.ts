import type { z } from "zod";
import type { Changes } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { type AlumnusRecord, listOwnUnits } from "../queries/get-record";
import type { removePartInput } from "../schema/record";
import { assertFree, changeRecord, rowOf } from "./change-record";

/**
 * Takes one row off a record. A record keeps a name; a coordinator keeps the last thing by which the record belongs
 * to the own units.
 */
export async function removePart(
  ctx: Ctx,
  { part, partId, ...target }: z.output<typeof removePartInput>,
): Promise<void> {
  await changeRecord(ctx, { ...target, partId }, async (record) => {
    const where = { id: partId };
    const gone = (field: string, ...words: (string | number | null)[]): Changes => ({
      [field]: [words.filter(Boolean).join(" "), null],
    });
    if (part === "name") {
      const row = rowOf(record.names, partId);
      await assertFree(ctx, part, row, target.reason);
      if (record.names.length === 1) throw new DomainError("invalid", "needs-name");
      await ctx.db.alumnusName.delete({ where });
      return gone(part, row.given, row.patronymic, row.family);
    }
    if (part === "contact") {
      const row = rowOf(record.contactPoints, partId);
      await assertFree(ctx, part, row, target.reason);
      await ctx.db.contactPoint.delete({ where });
      return gone(row.kind, row.value);
    }
    if (part === "employment") {
      const row = rowOf(record.employments, partId);
      await assertFree(ctx, part, row, target.reason);
      await ctx.db.employment.delete({ where });
      return gone(part, [row.position, row.employer].filter(Boolean).join(", "));
    }
    await assertNotLast(ctx, record, partId);
    if (part === "degree") {
      const row = rowOf(record.degrees, partId);
      await assertFree(ctx, part, row, target.reason);
      await ctx.db.degree.delete({ where });
      return gone(part, row.programme, row.graduationYear, row.unitNameAtTime);
    }
    const row = rowOf(record.affiliations, partId);
    await assertFree(ctx, part, row, target.reason);
    await ctx.db.affiliation.delete({ where });
    return gone(part, row.kind);
  });
}

async function assertNotLast(ctx: Ctx, record: AlumnusRecord, partId: string): Promise<void> {
  const own = await listOwnUnits(ctx);
  const others = [...record.degrees, ...record.affiliations].filter(({ id }) => id !== partId);
  if (own && !others.some(({ unitId }) => unitId !== null && own.has(unitId)))
    throw new DomainError("invalid", "needs-unit");
}
