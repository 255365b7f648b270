import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError, toDomainError } from "@/lib/platform/errors";
import type { AddUnit } from "../schema";
import { findParentId } from "./edit-unit";

/**
 * Adds a unit that begins with nobody in it.
 * @throws DomainError invalid with `code: taken` or `parent: not_open`.
 */
export async function addUnit(ctx: Ctx, { names, parent, email, ...facts }: AddUnit): Promise<void> {
  const parentId = await findParentId(ctx, parent);
  await createUnit(ctx, { ...facts, parentId, email: email?.address ?? null, names: { create: { names } } });
}

/** Stores a new unit and writes its beginning into the audit. @throws DomainError invalid with `code: taken`. */
export async function createUnit(ctx: Ctx, data: Prisma.UnitUncheckedCreateInput): Promise<number> {
  const { id } = await ctx.db.unit
    .create({ data: { ...data, createdAt: ctx.now } })
    .catch((error: unknown) => {
      throw toDomainError(error).code === "conflict"
        ? new DomainError("invalid", "invalid", { code: "taken" })
        : error;
    });
  const names = (data.names as { create: { names: unknown } }).create.names;
  await audit(ctx, {
    action: "unit.added",
    subject: "unit",
    subjectId: data.code,
    unitIds: [id],
    changes: { names: [null, names] },
  });
  return id;
}
