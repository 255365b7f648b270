import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { dayBefore, today } from "@/lib/platform/institution";
import type { RenameUnit } from "../schema";
import { updateUnit } from "./update-unit";

/**
 * Gives a unit a new name from a day on, the old one staying in its history, or corrects the present name. Degrees
 * keep the name that stands on the diploma in either case.
 * @throws DomainError not-found, conflict `stale`, invalid with `since: future` or `since: before_current`.
 */
export async function renameUnit(ctx: Ctx, { code, version, how, since, names }: RenameUnit): Promise<void> {
  const unit = await ctx.db.unit.findFirst({
    where: { code, kind: { not: "UNIVERSITY" } },
    include: { names: { where: { validTo: null } } },
  });
  const present = unit?.names[0];
  if (!unit || !present) throw notFound();
  await updateUnit(ctx, { id: unit.id, version }, {});
  if (how === "corrected") {
    await ctx.db.unitName.update({ where: { id: present.id }, data: { names } });
  } else {
    const from = new Date(since ?? "");
    const refused = (problem: string) => new DomainError("invalid", "invalid", { since: problem });
    if (from > (await today(ctx))) throw refused("future");
    if (present.validFrom && from <= present.validFrom) throw refused("before_current");
    await ctx.db.unitName.update({ where: { id: present.id }, data: { validTo: dayBefore(from) } });
    await ctx.db.unitName.create({ data: { unitId: unit.id, names, validFrom: from } });
  }
  await audit(ctx, {
    action: `unit.${how}`,
    subject: "unit",
    subjectId: code,
    unitIds: [unit.id],
    changes: { names: [present.names, names], ...(since ? { since: [null, since] } : {}) },
  });
}
