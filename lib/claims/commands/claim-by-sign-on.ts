import { isLocale } from "@/lib/i18n/locales";
import { nameKeys } from "@/lib/matching/name-key";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { readStates } from "../queries/find-records";
import { linkRecord } from "./link-record";
import { tellOthers } from "./tell-people";

/** What the university's identity provider vouches for. */
export type SignedOn = {
  userId: string;
  given: string;
  family: string;
  /** By which the student register knows the person. */
  studentNumber?: string;
  /** `YYYY-MM-DD` */
  birthOn?: string;
};

/**
 * Links the record of somebody who came in by the university's own sign-on, when what the provider vouches for names
 * exactly one free record: the student number, or the birth date, with an agreeing name. Needs the portal's own reach.
 * @returns the record; null when there is none, several, or the account has one.
 */
export async function claimBySignOn(ctx: Ctx, signedOn: SignedOn): Promise<string | null> {
  const { userId, given, family, studentNumber, birthOn } = signedOn;
  const user = await ctx.db.user.findFirst({ where: { id: userId, alumnusId: null, disabledAt: null } });
  const { key } = nameKeys({ given, family });
  if (!user || key === "" || (!studentNumber && !birthOn)) return null;
  const found = await ctx.db.alumnus.findMany({
    where: {
      names: { some: { nameKey: key } },
      OR: [
        ...(studentNumber
          ? [{ externalNumbers: { some: { system: "register", value: studentNumber } } }]
          : []),
        ...(birthOn ? [{ birthOn: new Date(birthOn), birthPrecision: "DAY" as const }] : []),
      ],
    },
    select: { id: true, unitIds: true },
    take: 2,
  });
  const [record, ...others] = found;
  const state = record && (await readStates(ctx, [record.id])).get(record.id);
  if (!record || others.length > 0 || !state?.isFree) return null;
  const { id } = await ctx.db.claim.create({
    data: {
      status: "VERIFIED",
      userId,
      email: user.email,
      locale: isLocale(user.locale) ? user.locale : "en",
      given,
      family,
      alumnusId: record.id,
      means: "SINGLE_SIGN_ON",
      studentNumber: studentNumber ?? null,
      birthOn: birthOn ? new Date(birthOn) : null,
      provedAt: ctx.now,
      decidedAt: ctx.now,
      createdAt: ctx.now,
    },
  });
  await linkRecord(ctx, { userId, alumnusId: record.id, means: "SINGLE_SIGN_ON" });
  await tellOthers(ctx, { alumnusId: record.id, email: user.email });
  await audit(ctx, {
    action: "claim.verified",
    subject: "claim",
    subjectId: id,
    unitIds: record.unitIds,
    changes: { means: [null, "SINGLE_SIGN_ON"] },
  });
  return record.id;
}
