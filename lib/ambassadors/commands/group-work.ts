import type { LocalizedText } from "@/lib/i18n/locales";
import { getBodyToRun } from "@/lib/meetings/queries/reach";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { createTask } from "@/lib/tasks/commands/create-task";
import { findBodyPaper } from "../queries/group-work";
import { actorOf, unitsOf } from "./record-step";

type Page = {
  id: string;
  version: number;
  slug: string;
  country: string | null;
  texts: LocalizedText;
  isPublished: boolean;
};

/**
 * Writes the page that a group or a chapter shows to everybody; `version` 0 makes it.
 * @throws DomainError not-found; conflict `stale`; invalid, fields `slug` and `country` (`taken`); conflict `no-page` for
 * bodies that have none
 */
export async function writePage(ctx: Ctx, { id: bodyId, version, ...page }: Page): Promise<void> {
  const body = await getBodyToRun(ctx, bodyId);
  if (body.kind !== "WORKING_GROUP" && body.kind !== "CHAPTER") throw new DomainError("conflict", "no-page");
  const data = { ...page, country: body.kind === "CHAPTER" ? page.country : null };
  await assertFree(ctx, bodyId, data);
  await audit(ctx, {
    action: "body.page-written",
    subject: "body",
    subjectId: bodyId,
    unitIds: unitsOf(body),
    changes: { slug: [null, page.slug], isPublished: [null, page.isPublished] },
  });
  if (version === 0) {
    const { count } = await ctx.db.bodyPage.createMany({ data: [{ bodyId, ...data }], skipDuplicates: true });
    if (count !== 1) throw new DomainError("conflict", "stale");
    return;
  }
  const { count } = await ctx.db.bodyPage.updateMany({
    where: { bodyId, version },
    data: { ...data, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
}

/** One address and one country belong to one page. The database keeps that; here the field is named where it can be seen. */
async function assertFree(ctx: Ctx, bodyId: string, { slug, country }: Pick<Page, "slug" | "country">) {
  const others = { bodyId: { not: bodyId } };
  if (await ctx.db.bodyPage.count({ where: { ...others, slug } }))
    throw new DomainError("invalid", "invalid", { slug: "taken" });
  if (country !== null && (await ctx.db.bodyPage.count({ where: { ...others, country } })))
    throw new DomainError("invalid", "invalid", { country: "taken" });
}

/** Puts a file into a body that the actor belongs to. @throws DomainError not-found; conflict `body-ended` */
export async function addPaper(ctx: Ctx, { id: bodyId, ...file }: { id: string; key: string; name: string }) {
  const body = await ctx.db.body.findUnique({ where: { id: bodyId } });
  if (!body || !(await belongs(ctx, bodyId))) throw notFound();
  if (body.endedAt !== null) throw new DomainError("conflict", "body-ended");
  await ctx.db.bodyPaper.create({
    data: { bodyId, name: file.name, fileKey: file.key, byId: actorOf(ctx), at: ctx.now },
  });
  await notePaper(ctx, body, "paper-added", [null, file.name]);
}

/** Takes a file away: whoever put it there, or runs the body. @throws DomainError not-found */
export async function removePaper(ctx: Ctx, id: string): Promise<void> {
  const paper = await findBodyPaper(ctx, id);
  const body = await ctx.db.body.findUniqueOrThrow({ where: { id: paper.bodyId } });
  const { count } = await ctx.db.bodyPaper.deleteMany({ where: { id } });
  if (count !== 1) throw notFound();
  await enqueue(ctx, "remove-file", { key: paper.fileKey });
  await notePaper(ctx, body, "paper-removed", [paper.name, null]);
}

/**
 * Whoever runs a body gives one of its members something to do.
 * @throws DomainError not-found; invalid, field `memberId`, for somebody who is no member or has no account
 */
export async function giveGroupTask(
  ctx: Ctx,
  {
    id: bodyId,
    title,
    memberId,
    dueOn,
  }: { id: string; title: string; memberId: string; dueOn: string | null },
): Promise<void> {
  const body = await getBodyToRun(ctx, bodyId);
  const member = await ctx.db.bodyMember.findFirst({ where: { id: memberId, bodyId } });
  if (!member?.userId) throw new DomainError("invalid", "invalid", { memberId: "invalid" });
  await audit(ctx, {
    action: "body.task-given",
    subject: "body",
    subjectId: bodyId,
    unitIds: unitsOf(body),
    changes: { title: [null, title], owner: [null, member.name] },
  });
  // Whoever runs a body gives tasks to its members, over whom they have no say elsewhere.
  await createTask(await asSystem(ctx, "ambassadors"), {
    title,
    ownerId: member.userId,
    dueOn: dueOn === null ? null : new Date(dueOn),
    unitId: body.unitId,
    bodyId,
  });
}

/** Guests of one meeting read the body's name, and nothing of its papers. */
async function belongs(ctx: Ctx, bodyId: string): Promise<boolean> {
  if (ctx.scope.reach !== "some") return true;
  const [row] = await ctx.db.$queryRaw<{ does: boolean }[]>`
    SELECT ${bodyId}::uuid = ANY (app_bodies()) AS does`;
  return row?.does ?? false;
}

function notePaper(
  ctx: Ctx,
  body: { id: string; unitId: number | null },
  what: string,
  name: [string | null, string | null],
) {
  return audit(ctx, {
    action: `body.${what}`,
    subject: "body",
    subjectId: body.id,
    unitIds: unitsOf(body),
    changes: { name },
  });
}
