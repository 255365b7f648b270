import { joinByCode } from "@/lib/classes/commands/join-by-code";
import { evidenceOf } from "@/lib/imports/graduate";
import { spendInvitation } from "@/lib/invitations/commands/spend-invitation";
import { REVIEW } from "@/lib/matching/score";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { withinLimit } from "@/lib/platform/rate-limit";
import { suppressedAmong } from "@/lib/privacy/suppression";
import type { Claim, User } from "@/prisma/generated/client";
import type { ClaimMeans } from "@/prisma/generated/enums";
import { type Candidate, type Claimed, type Decision, decide, triesSecret } from "../decide";
import { graduateOfClaim } from "../graduate-of-claim";
import { type FoundRecord, findRecords, readStates } from "../queries/find-records";
import { linkRecord } from "./link-record";
import { tellOthers } from "./tell-people";

/**
 * What becomes of a claim whose mailbox is proved: the record is linked where an invitation, a class code or the evidence
 * settles it; otherwise it waits for a person. Needs the portal's own reach.
 */
export async function settleClaim(ctx: Ctx, claim: Claim, user: User): Promise<void> {
  const decision = await decideClaim(ctx, claim, user);
  const { status } = decision;
  const isVerified = status === "VERIFIED";
  await ctx.db.claim.update({
    where: { id: claim.id },
    data: {
      status,
      version: { increment: 1 },
      ...(isVerified && {
        alumnusId: decision.alumnusId,
        means: decision.means,
        decidedAt: ctx.now,
      }),
      ...(status === "WITHDRAWN" && { decidedAt: ctx.now }),
    },
  });
  if (isVerified && decision.alumnusId) {
    const { alumnusId, means } = decision;
    await linkRecord(ctx, { userId: user.id, alumnusId, means });
    await tellOthers(ctx, { alumnusId, email: claim.email });
  }
  await audit(ctx, {
    action: isVerified ? "claim.verified" : "claim.queued",
    subject: "claim",
    subjectId: claim.id,
    unitIds: claim.unitIds,
    changes: {
      status: [claim.status, status],
      ...(isVerified && { means: [null, decision.means] as const }),
    },
  });
}

/** `alumnusId` is null when a final-year student already has the record. */
type Settled =
  | Exclude<Decision, { status: "VERIFIED" }>
  | { status: "VERIFIED"; means: ClaimMeans; alumnusId: string | null }
  | { status: "WITHDRAWN" };

async function decideClaim(ctx: Ctx, claim: Claim, user: User): Promise<Settled> {
  if (claim.invitationId) {
    const alumnusId = await spendInvitation(ctx, claim.invitationId);
    if (alumnusId === null || user.alumnusId !== null) return { status: "WITHDRAWN" };
    const isFree = (await readStates(ctx, [alumnusId])).get(alumnusId)?.isFree;
    return isFree ? { status: "VERIFIED", means: "INVITATION", alumnusId } : { status: "CLAIM_PENDING" };
  }
  if (user.alumnusId !== null && claim.classCodeId === null) return { status: "WITHDRAWN" };
  const decision = await decideByEvidence(ctx, claim);
  if (claim.classCodeId === null) return decision;
  const known = user.alumnusId ?? (decision.status === "VERIFIED" ? decision.alumnusId : null);
  const joined = await joinByCode(ctx, claim, known);
  if (joined === null) return decision;
  return { status: "VERIFIED", means: "CLASS_CODE", alumnusId: user.alumnusId === null ? joined : null };
}

async function decideByEvidence(ctx: Ctx, claim: Claim): Promise<Decision> {
  const found = (await findRecords(ctx, [claim])).get(claim.id) ?? [];
  const claimed = claimedBy(claim);
  const candidates: Candidate[] = [];
  // Somebody whose data were erased comes back by a person's decision only.
  const isErased = (await suppressedAmong(ctx, [evidenceOf(graduateOfClaim(claim))])).size > 0;
  for (const one of found) {
    const candidate = candidateOf(one);
    const isGuessed =
      triesSecret(claimed, candidate) && !(await withinLimit(ctx, "claim-secret-record", one.record.id));
    candidates.push({ ...candidate, isGuessed, isFree: one.isFree && !isErased });
  }
  return decide(claimed, candidates);
}

function claimedBy(claim: Claim): Claimed {
  return {
    names: evidenceOf(graduateOfClaim(claim)).names,
    email: claim.email.toLowerCase(),
    unitIds: claim.unitIds,
    year: claim.graduationYear,
    birthOn: claim.birthOn?.toISOString().slice(0, 10) ?? null,
    diplomaNumber: claim.diplomaNumber,
    studentNumber: claim.studentNumber,
  };
}

function candidateOf({ record, degreeUnits, score, isFree }: FoundRecord): Candidate {
  const { id, names, contacts, degrees, numbers, birthOn, birthPrecision } = record;
  return {
    id,
    isFree,
    isGuessed: false,
    names,
    emails: contacts.flatMap(({ kind, value }) => (kind === "EMAIL" ? value.toLowerCase() : [])),
    // A birth date that is known to the year only proves nothing.
    birthOn: birthPrecision === "DAY" ? birthOn : null,
    degrees: degrees.map(({ graduationYear, diplomaNumber }, at) => ({
      unitIds: degreeUnits[at] ?? [],
      year: graduationYear,
      diplomaNumber,
    })),
    studentNumbers: numbers.map(({ value }) => value),
    isLikely: score >= REVIEW,
  };
}
