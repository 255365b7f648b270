import { byStaff } from "@/lib/alumni/commands/change-record";
import { nameOnDiploma } from "@/lib/alumni/commands/name-on-diploma";
import { insertRecords } from "@/lib/alumni/insert-records";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import type { Claim } from "@/prisma/generated/client";
import { questionMail, refusedMail, reversedMail, verifiedMail } from "../emails";
import { findRecords, readStates } from "../queries/find-records";
import { linkRecord, unlinkRecord } from "./link-record";
import { getClaimForChange, moveClaim } from "./move-claim";
import { tellClaimant, tellOthers } from "./tell-people";

type Target = { id: string; version: number };

/**
 * The same person: the record is the claimant's from now on.
 * @throws DomainError not-found for a record out of reach, conflict `record-taken` for one that is not free.
 */
export async function verifyClaim(
  ctx: Ctx,
  { alumnusId, ...target }: Target & { alumnusId: string },
): Promise<void> {
  const claim = await getClaimForChange(ctx, target.id);
  const state = (await readStates(ctx, [alumnusId])).get(alumnusId);
  if (!state) throw notFound();
  if (!state.isFree) throw new DomainError("conflict", "record-taken");
  const found = (await findRecords(ctx, [claim]))
    .get(claim.id)
    ?.find(({ record }) => record.id === alumnusId);
  await giveRecord(ctx, target, alumnusId, found?.score);
}

/**
 * Nobody recorded is this person: a record is made of what the claim says, and given to the claimant.
 * @throws DomainError conflict `claim-without-unit`.
 */
export async function createFromClaim(ctx: Ctx, target: Target): Promise<void> {
  const claim = await getClaimForChange(ctx, target.id);
  const { unitId, unitIds, given, family, patronymic, currentFamily } = claim;
  if (unitId === null) throw new DomainError("conflict", "claim-without-unit");
  const id = newId(ctx.now.getTime());
  const isRenamed = currentFamily !== null && currentFamily !== family;
  await insertRecords(
    ctx,
    [
      {
        id,
        birthOn: claim.birthOn?.toISOString().slice(0, 10) ?? null,
        birthPrecision: claim.birthOn ? "DAY" : null,
        preferredLanguage: claim.locale,
        names: [
          { kind: "LEGAL", given, family: isRenamed ? currentFamily : family, patronymic },
          ...(isRenamed ? [{ kind: "PREVIOUS" as const, given, family, patronymic }] : []),
        ],
        degrees: [
          {
            unitId,
            unitNameAtTime: await nameOnDiploma(ctx, unitId),
            graduationYear: claim.graduationYear,
            diplomaNumber: claim.diplomaNumber,
          },
        ],
        externalNumbers: claim.studentNumber ? [{ system: "register", value: claim.studentNumber }] : [],
        affiliations: [{ kind: "ALUMNUS" }],
      },
    ],
    byStaff(ctx),
  );
  await audit(ctx, {
    action: "alumnus.created",
    subject: "alumnus",
    subjectId: id,
    unitIds,
    changes: { name: [null, `${given} ${family}`] },
  });
  await giveRecord(ctx, target, id);
}

/** Not this person, or not provable: the claimant is told why, and how to appeal. */
export async function refuseClaim(
  ctx: Ctx,
  { refusal, ...target }: Target & { refusal: string },
): Promise<void> {
  const claim = await moveClaim(ctx, target, "refuse", { refusal }, { refusal: [null, refusal] });
  const mayAppeal = claim.appeal === null;
  await tellClaimant(await asSystem(ctx, "claims"), claim, (locale, institution, given) =>
    refusedMail(locale, institution, { given, refusal, mayAppeal }),
  );
}

/** Asks the claimant for more. */
export async function askClaimant(
  ctx: Ctx,
  { question, ...target }: Target & { question: string },
): Promise<void> {
  const claim = await moveClaim(
    ctx,
    target,
    "ask",
    { question, answer: null },
    { question: [null, question] },
  );
  await tellClaimant(await asSystem(ctx, "claims"), claim, (locale, institution, given) =>
    questionMail(locale, institution, { given, question }),
  );
}

/** The record went to the wrong person: it is taken back, the account's sessions end, and the person is told why. */
export async function reverseClaim(
  ctx: Ctx,
  { reason, ...target }: Target & { reason: string },
): Promise<void> {
  const claim = await moveClaim(ctx, target, "reverse", {}, { reason: [null, reason] });
  const { userId, alumnusId } = claim;
  const system = await asSystem(ctx, "claims");
  if (userId && alumnusId) await unlinkRecord(system, { userId, alumnusId });
  await tellClaimant(system, claim, (locale, institution, given) =>
    reversedMail(locale, institution, { given, reason }),
  );
}

/** Accounts are not a coordinator's to change: once the decision is on record, the portal itself carries it out. */
async function giveRecord(ctx: Ctx, target: Target, alumnusId: string, score?: number): Promise<void> {
  const found = { alumnusId, means: "COORDINATOR" as const, ...(score === undefined ? {} : { score }) };
  const claim: Claim = await moveClaim(ctx, target, "verify", found, { record: [null, alumnusId] });
  const system = await asSystem(ctx, "claims");
  if (!claim.userId) throw new DomainError("conflict");
  await linkRecord(system, { userId: claim.userId, alumnusId, means: "COORDINATOR" });
  await tellClaimant(system, claim, (locale, institution, given) =>
    verifiedMail(locale, institution, { given }),
  );
  await tellOthers(system, { alumnusId, email: claim.email });
}
