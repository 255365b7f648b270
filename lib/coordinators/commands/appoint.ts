import { isLocale } from "@/lib/i18n/locales";
import { openAccount } from "@/lib/people/commands/open-account";
import { endSessionsOf } from "@/lib/people/commands/sessions";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, toDomainError } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { currentUnit } from "@/lib/units/queries";
import type { User } from "@/prisma/generated/client";
import { type Appointed, appointedMail, proposedMail } from "../emails";
import type { Appoint } from "../schema";

const day = (text: string | null) => (text ? new Date(text) : null);

/**
 * Proposes somebody for an office of a unit, who is asked by mail; where the act is signed and the person has agreed, the
 * office is given at once. That a unit has one coordinator at a time, proposals included, is settled by the database.
 * @returns the id of the appointment.
 * @throws DomainError invalid with `unit: not_open`, conflict `coordinator-overlap` or `account-disabled`.
 */
export async function appoint(
  ctx: Ctx,
  { unit: code, isSigned, email, name, ...asked }: Appoint,
): Promise<string> {
  const unit = await ctx.db.unit.findFirst({
    where: { code, ...currentUnit(ctx) },
    include: { names: { where: { validTo: null } } },
  });
  if (!unit) throw new DomainError("invalid", "invalid", { unit: "not_open" });
  const user = await openAccount(ctx, { email, name });
  const term = { startsOn: new Date(asked.startsOn), endsOn: day(asked.endsOn) };
  const { id } = await ctx.db.appointment
    .create({
      data: {
        ...term,
        userId: user.id,
        unitId: unit.id,
        office: asked.office,
        act: asked.act,
        actOn: day(asked.actOn),
        weeklyHours: asked.weeklyHours,
        languages: asked.languages ?? [],
        acceptedAt: isSigned ? ctx.now : null,
        createdAt: ctx.now,
      },
    })
    .catch(overlapOr);
  if (asked.office === "COORDINATOR") await followOn(ctx, unit.id, id);
  if (isSigned) await endSessionsOf(ctx, user.id);
  await audit(ctx, {
    action: isSigned ? "appointment.made" : "appointment.proposed",
    subject: "user",
    subjectId: user.id,
    unitIds: [unit.id],
    changes: {
      unit: [null, code],
      office: [null, asked.office],
      act: [null, asked.act],
      startsOn: [null, asked.startsOn],
      endsOn: [null, asked.endsOn],
    },
  });
  await tell(ctx, user, Boolean(isSigned), {
    office: asked.office,
    unitNames: unit.names[0]?.names,
    ...term,
  });
  return id;
}

/** Two coordinators at a time, beyond the days of a hand-over, are refused by the database. */
export function overlapOr(error: unknown): never {
  throw toDomainError(error).code === "conflict" ? new DomainError("conflict", "coordinator-overlap") : error;
}

/** An open hand-over of the unit's coordination without a successor has one now. */
async function followOn(ctx: Ctx, unitId: number, toId: string): Promise<void> {
  await ctx.db.handOver.updateMany({
    where: {
      unitId,
      toId: null,
      incomingSignedAt: null,
      fromId: { not: toId },
      from: { office: "COORDINATOR" },
    },
    data: { toId, version: { increment: 1 } },
  });
}

/** Mail is nobody's to read, so the portal itself puts it on its way; nothing may follow in the transaction. */
async function tell(
  ctx: Ctx,
  { email, locale: preferred }: User,
  isSigned: boolean,
  about: Omit<Appointed, "email">,
) {
  const locale = isLocale(preferred) ? preferred : "en";
  const write = isSigned ? appointedMail : proposedMail;
  const message = write(locale, await getInstitution(ctx), { email, ...about });
  await queueMail(await asSystem(ctx, "appointment"), email, message);
}
