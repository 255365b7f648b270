import type { LocalizedText } from "@/lib/i18n/locales";
import { audit, changesBetween } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { Email } from "@/lib/platform/input/email";
import { today } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import type { BodyKind, MemberPart } from "@/prisma/generated/enums";
import { getBodyToRun } from "../queries/reach";
import { unitsOf } from "./change-meeting";

type NewBody = {
  kind: BodyKind;
  names: LocalizedText;
  /** Null: the university's, which is the office's to make. */
  unitId: number | null;
  quorumPermille: number;
};

/** @returns the id of the body. @throws DomainError not-found for a unit that is not the actor's */
export async function foundBody(ctx: Ctx, body: NewBody): Promise<string> {
  const isOffice = ctx.scope.reach !== "some";
  if (!isOffice && (body.unitId === null || !ctx.scope.unitIds.includes(body.unitId))) throw notFound();
  const id = newId(ctx.now.getTime());
  await ctx.db.body.create({ data: { id, ...body } });
  await audit(ctx, {
    action: "body.founded",
    subject: "body",
    subjectId: id,
    unitIds: unitsOf(body),
    changes: { names: [null, body.names], kind: [null, body.kind] },
  });
  return id;
}

type ChangedBody = { id: string; version: number; names: LocalizedText; quorumPermille: number };

/** @throws DomainError conflict `stale` */
export async function changeBody(ctx: Ctx, { id, version, ...data }: ChangedBody): Promise<void> {
  const body = await getBodyToRun(ctx, id);
  await writeBody(ctx, id, version, data);
  const { names, quorumPermille } = body;
  await audit(ctx, {
    action: "body.changed",
    subject: "body",
    subjectId: id,
    unitIds: unitsOf(body),
    changes: changesBetween<object>({ names, quorumPermille }, data),
  });
}

/** Its work is done: it is kept with its meetings, and meets no more. All coordinators are always a body, and so are all ambassadors. */
export async function endBody(ctx: Ctx, { id, version }: { id: string; version: number }): Promise<void> {
  const body = await getBodyToRun(ctx, id);
  if (body.endedAt !== null || isForEver(body)) throw new DomainError("conflict", "body-ended");
  await writeBody(ctx, id, version, { endedAt: ctx.now });
  await audit(ctx, { action: "body.ended", subject: "body", subjectId: id, unitIds: unitsOf(body) });
}

const isForEver = ({ kind }: { kind: BodyKind }) => kind === "COORDINATORS" || kind === "AMBASSADORS";

async function writeBody(
  ctx: Ctx,
  id: string,
  version: number,
  data: { names?: LocalizedText; quorumPermille?: number; endedAt?: Date },
) {
  const { count } = await ctx.db.body.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
}

type NewMember = {
  id: string;
  name: string;
  email: Email | null;
  part: MemberPart;
  startsOn: string;
  endsOn: string | null;
};

/**
 * Somebody belongs to a body for a term. Who has an account under the address reads the body's meetings from then on.
 * @throws DomainError conflict `members-by-office` for the body of all coordinators, `members-by-programme` for an
 * ambassador who neither chairs nor keeps the minutes, `body-ended`
 */
export async function addMember(ctx: Ctx, { id: bodyId, email, startsOn, endsOn, ...member }: NewMember) {
  const body = await getBodyToRun(ctx, bodyId);
  if (body.kind === "COORDINATORS") throw new DomainError("conflict", "members-by-office");
  if (body.kind === "AMBASSADORS" && member.part === "MEMBER")
    throw new DomainError("conflict", "members-by-programme");
  if (body.endedAt !== null) throw new DomainError("conflict", "body-ended");
  const term = { startsOn: new Date(startsOn), endsOn: endsOn === null ? null : new Date(endsOn) };
  const id = newId(ctx.now.getTime());
  await audit(ctx, {
    action: "body.member-added",
    subject: "body",
    subjectId: bodyId,
    unitIds: unitsOf(body),
    changes: { name: [null, member.name], startsOn: [null, startsOn], endsOn: [null, endsOn] },
  });
  // Accounts are the office's to see.
  const { db } = await asSystem(ctx, "meetings");
  const user = email && (await db.user.findUnique({ where: { email: email.key } }));
  await db.bodyMember.create({
    data: { id, bodyId, ...member, ...term, email: email?.address ?? null, userId: user?.id ?? null },
  });
}

/** A term ends today: the last day of it. */
export async function endMember(ctx: Ctx, memberId: string): Promise<void> {
  const member = await ctx.db.bodyMember.findUnique({ where: { id: memberId } });
  if (!member) throw notFound();
  const body = await getBodyToRun(ctx, member.bodyId);
  const day = await today(ctx);
  if (member.endsOn !== null && member.endsOn <= day) throw new DomainError("conflict", "term-ended");
  const endsOn = member.startsOn > day ? member.startsOn : day;
  await ctx.db.bodyMember.update({ where: { id: memberId }, data: { endsOn } });
  await audit(ctx, {
    action: "body.member-ended",
    subject: "body",
    subjectId: body.id,
    unitIds: unitsOf(body),
    changes: { name: [member.name, member.name], endsOn: [member.endsOn, endsOn] },
  });
}
