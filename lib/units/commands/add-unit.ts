import type { LocalizedText } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError, toDomainError } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import type { AddUnit } from "../schema";
import { findParentId } from "./edit-unit";

/**
 * Adds a unit that begins with nobody in it.
 * @throws DomainError invalid with `code: taken` or `parent: not_open`.
 */
export async function addUnit(ctx: Ctx, input: AddUnit): Promise<void> {
  const { code, kind, parent, position, email, website, isSensitive, names } = input;
  const parentId = await findParentId(ctx, parent);
  const facts = { code, kind, parentId, position, email: email?.address ?? null, website, isSensitive };
  await createUnit(ctx, facts, names);
}

/** Stores a new unit and writes its beginning into the audit. @throws DomainError invalid with `code: taken`. */
export async function createUnit(
  ctx: Ctx,
  data: Prisma.UnitUncheckedCreateInput,
  names: LocalizedText,
): Promise<number> {
  const { id } = await ctx.db.unit
    .create({
      data: { ...data, createdAt: ctx.now, names: { create: { names, validFrom: data.validFrom ?? null } } },
    })
    .catch((error: unknown) => {
      throw toDomainError(error).code === "conflict"
        ? new DomainError("invalid", "invalid", { code: "taken" })
        : error;
    });
  await audit(ctx, {
    action: "unit.added",
    subject: "unit",
    subjectId: data.code,
    unitIds: [id],
    changes: { names: [null, names] },
  });
  await enqueue(ctx, "rounds-follow-units", {}, { key: "rounds-follow-units" });
  return id;
}
