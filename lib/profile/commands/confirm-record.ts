import { refreshSearch } from "@/lib/alumni/insert-records";
import { survivorOf } from "@/lib/alumni/queries/survivor-of";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { ownId } from "../queries/own-id";
import { readStillRightLink } from "../still-right-link";

/** "Still right", said on the own page about the record as it was seen. @throws DomainError conflict `stale` */
export async function confirmOwnRecord(ctx: Ctx, version: number): Promise<void> {
  const id = ownId(ctx);
  const { count } = await ctx.db.alumnus.updateMany({ where: { id, version }, data: confirmedNow(ctx) });
  if (count === 0) throw new DomainError("conflict", "stale");
  await confirmParts(ctx, id);
}

/**
 * "Still right", said by the link of the yearly mail. The link is spent when the record was confirmed after it was
 * sent, by itself or otherwise: said once, it says nothing more.
 * @throws DomainError not-found for a link that is not ours or has expired; conflict `link-spent`
 */
export async function confirmByLink(asked: Ctx, link: string): Promise<void> {
  const said = readStillRightLink(link, asked.now);
  if (!said) throw notFound();
  const ctx = await asSystem(asked, "still-right");
  const id = await survivorOf(ctx, said.alumnusId);
  const { count } = await ctx.db.alumnus.updateMany({
    where: {
      id,
      OR: [{ lastConfirmedAt: null }, { lastConfirmedAt: { lt: said.sentAt } }],
    },
    data: confirmedNow(ctx),
  });
  if (count === 0) throw new DomainError("conflict", "link-spent");
  await confirmParts(ctx, id);
}

const confirmedNow = ({ now }: Ctx) => ({ lastConfirmedAt: now, version: { increment: 1 } });

/** What was right is confirmed row by row, so that no file overwrites it. */
async function confirmParts(ctx: Ctx, alumnusId: string): Promise<void> {
  const where = { alumnusId };
  const data = { confirmedAt: ctx.now };
  await ctx.db.contactPoint.updateMany({ where: { ...where, bouncedAt: null }, data });
  await ctx.db.employment.updateMany({ where, data });
  await refreshSearch(ctx, [alumnusId]);
  const { unitIds } = await ctx.db.alumnus.findUniqueOrThrow({ where: { id: alumnusId } });
  await audit(ctx, { action: "alumnus.confirmed", subject: "alumnus", subjectId: alumnusId, unitIds });
}
