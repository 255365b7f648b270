import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { enqueue } from "@/lib/platform/jobs";
import { editionHash } from "../edition-hash";
import { missingTexts } from "../missing-texts";
import { type EditionMove, nextEdition } from "../status";
import { touchEdition } from "./write-edition";

type Target = { id: string; version: number };

/**
 * Opens a draft to comments until a day. Everybody has to be able to read it.
 * @throws DomainError invalid `texts-missing`; invalid, field `consultUntil`, for a day that is over; conflict `stale`
 */
export async function consultOn(
  ctx: Ctx,
  { id, version, consultUntil }: Target & { consultUntil: string },
): Promise<void> {
  const edition = await getForMove(ctx, id, "consult");
  if (edition.clauses.length === 0 || missingTexts(edition).length > 0)
    throw new DomainError("invalid", "texts-missing");
  const until = new Date(consultUntil);
  if (until <= (await today(ctx))) throw new DomainError("invalid", "invalid", { consultUntil: "past" });
  await touchEdition(ctx, id, { version, status: "CONSULTATION", consultUntil: until });
  await noteMove(ctx, id, "consulted", edition.status, "CONSULTATION");
}

/** Takes a text back to be written on. @throws DomainError conflict `stale` */
export async function reviseEdition(ctx: Ctx, { id, version }: Target): Promise<void> {
  const edition = await getForMove(ctx, id, "revise");
  await touchEdition(ctx, id, { version, status: "DRAFT", consultUntil: null });
  await noteMove(ctx, id, "revised", edition.status, "DRAFT");
}

/**
 * Notes that the ambassadors adopted a text: by which decision. It is frozen with its fingerprint, the one before it is
 * superseded, and everybody who serves hears of it.
 * @throws DomainError conflict `comments-unanswered`, `consultation-open` before its last day is over, `stale`; invalid,
 * field `decisionId`, for a decision of another body
 */
export async function adoptEdition(
  ctx: Ctx,
  { id, version, decisionId }: Target & { decisionId: string },
): Promise<void> {
  const edition = await getForMove(ctx, id, "adopt");
  const day = await today(ctx);
  if (edition.consultUntil !== null && edition.consultUntil >= day)
    throw new DomainError("conflict", "consultation-open");
  if (edition.clauses.some(({ comments }) => comments.some(({ answer }) => answer === null)))
    throw new DomainError("conflict", "comments-unanswered");
  const decision = await ctx.db.decision.findUnique({ where: { id: decisionId }, include: { body: true } });
  if (decision?.body.kind !== "AMBASSADORS")
    throw new DomainError("invalid", "invalid", { decisionId: "invalid" });
  const { kind } = edition;
  // The database knows one edition in force: of two adopted at once the second one fails.
  await ctx.db.charterEdition.updateMany({
    where: { kind, status: "ADOPTED" },
    data: { status: "SUPERSEDED", version: { increment: 1 } },
  });
  const hash = editionHash(edition);
  await touchEdition(ctx, id, { version, status: "ADOPTED", decisionId, adoptedOn: day, hash });
  await noteMove(ctx, id, "adopted", edition.status, "ADOPTED");
  await enqueue(ctx, "charter-adopted", { editionId: id });
}

async function getForMove(ctx: Ctx, id: string, move: EditionMove) {
  const edition = await ctx.db.charterEdition.findUnique({
    where: { id },
    include: { clauses: { include: { comments: true }, orderBy: { position: "asc" } } },
  });
  if (!edition) throw notFound();
  if (!nextEdition(edition.status, move)) throw new DomainError("conflict", "stale");
  return edition;
}

function noteMove(ctx: Ctx, id: string, what: string, from: string, to: string): Promise<void> {
  return audit(ctx, {
    action: `charter.${what}`,
    subject: "charter",
    subjectId: id,
    changes: { status: [from, to] },
  });
}
