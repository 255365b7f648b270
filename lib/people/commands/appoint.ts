import { isLocale } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, toDomainError } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import { currentUnit } from "@/lib/units/queries";
import type { User } from "@/prisma/generated/client";
import { type Appointed, appointedMail } from "../emails";
import type { Appoint } from "../staff-schema";
import { openAccount } from "./open-account";
import { endSessionsOf } from "./sessions";

/**
 * Gives a person an office of a unit from one day to another, and tells the person by mail. That a unit has one
 * coordinator at a time is settled by the database.
 * @returns the id of the account.
 * @throws DomainError invalid with `unit: not_open`, conflict `coordinator-overlap` or `account-disabled`.
 */
export async function appoint(
  ctx: Ctx,
  { unit: code, office, act, startsOn, endsOn, ...person }: Appoint,
): Promise<string> {
  const unit = await ctx.db.unit.findFirst({
    where: { code, ...currentUnit(ctx) },
    include: { names: { where: { validTo: null } } },
  });
  if (!unit) throw new DomainError("invalid", "invalid", { unit: "not_open" });
  const user = await openAccount(ctx, person);
  const dates = { startsOn: new Date(startsOn), endsOn: endsOn ? new Date(endsOn) : null };
  await ctx.db.appointment
    .create({ data: { userId: user.id, unitId: unit.id, office, act, ...dates, createdAt: ctx.now } })
    .catch((error: unknown) => {
      throw toDomainError(error).code === "conflict"
        ? new DomainError("conflict", "coordinator-overlap")
        : error;
    });
  await endSessionsOf(ctx, user.id);
  await audit(ctx, {
    action: "appointment.made",
    subject: "user",
    subjectId: user.id,
    unitIds: [unit.id],
    changes: {
      unit: [null, code],
      office: [null, office],
      act: [null, act],
      startsOn: [null, startsOn],
      endsOn: [null, endsOn],
    },
  });
  await tellAppointed(ctx, user, { office, unitNames: unit.names[0]?.names, ...dates });
  return user.id;
}

/** Mail is nobody's to read, so the portal itself puts it on its way; nothing may follow in the transaction. */
async function tellAppointed(
  ctx: Ctx,
  { email, locale: preferred }: User,
  appointed: Omit<Appointed, "email" | "link">,
) {
  const locale = isLocale(preferred) ? preferred : "en";
  const link = absoluteUrl(`/${locale}/sign-in`);
  const message = appointedMail(locale, await getInstitution(ctx), { email, link, ...appointed });
  await queueMail(await asSystem(ctx, "appointment"), email, message);
}
