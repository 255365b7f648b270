import { audit, changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { getKeptUnit, type KeptUnit } from "../queries/kept-units";
import type { PublishSection, WriteSection } from "../schema";

/** Writes a unit's section; the first time it comes to be, hidden. @throws DomainError not-found, conflict `stale` */
export async function writeSection(ctx: Ctx, { code, version, facts }: WriteSection): Promise<void> {
  const unit = await getKeptUnit(ctx, code, "en");
  if (version === 0) {
    // Of two first versions one is kept, and the other's writer is told.
    const { count } = await ctx.db.facultySection.createMany({
      data: { unitId: unit.id, ...facts },
      skipDuplicates: true,
    });
    if (count !== 1) throw new DomainError("conflict", "stale");
  } else await updateSection(ctx, unit, version, facts);
  await note(ctx, unit, unit.section ? "edited" : "begun", changesBetween<object>(unit.section ?? {}, facts));
}

/**
 * Shows a section to everybody, or hides it again.
 * @throws DomainError not-found, conflict `stale`; conflict `section-empty` when there is nothing to show
 */
export async function publishSection(ctx: Ctx, { code, version, to }: PublishSection): Promise<void> {
  const unit = await getKeptUnit(ctx, code, "en");
  const isPublished = to === "published";
  if (isPublished && Object.keys(unit.section?.intro ?? {}).length === 0)
    throw new DomainError("conflict", "section-empty");
  await updateSection(ctx, unit, version, { isPublished });
  await note(ctx, unit, isPublished ? "published" : "hidden", {});
}

async function updateSection(ctx: Ctx, { id }: KeptUnit, version: number, data: object): Promise<void> {
  const { count } = await ctx.db.facultySection.updateMany({
    where: { unitId: id, version },
    data: { ...data, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
}

function note(ctx: Ctx, { id, code }: KeptUnit, what: string, changes: object) {
  return audit(ctx, {
    action: `section.${what}`,
    subject: "section",
    subjectId: code,
    unitIds: [id],
    changes: { ...changes },
  });
}
