import { insertRecords, refreshSearch } from "@/lib/alumni/insert-records";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import type { Claim } from "@/prisma/generated/client";

/**
 * Makes the claimant a final-year student of the class: on the record that is known to be the claimant's, else on a new
 * one. Places are counted by the database: of many who come for the last one, one gets it.
 * @returns the record; null when the class is full or over, and a person decides.
 */
export async function joinByCode(ctx: Ctx, claim: Claim, known: string | null): Promise<string | null> {
  const [place] = await ctx.db.$queryRaw<Place[]>`
    UPDATE class_code SET use_count = use_count + 1
    WHERE id = ${claim.classCodeId}::uuid AND use_count < most_uses AND expires_at > ${ctx.now} AND ended_at IS NULL
    RETURNING unit_id AS "unitId", programme, graduation_year AS "expectedYear"`;
  if (!place) return null;
  const alumnusId = known ?? newId(ctx.now.getTime());
  if (known) await addAffiliation(ctx, known, place, claim.userId);
  else await insertStudent(ctx, alumnusId, claim, place);
  await audit(ctx, {
    action: "class.joined",
    subject: "alumnus",
    subjectId: alumnusId,
    unitIds: claim.unitIds,
    changes: { class: [null, claim.classCodeId] },
  });
  return alumnusId;
}

/** What the class says of its students. */
type Place = { unitId: number; programme: string | null; expectedYear: number };

function insertStudent(ctx: Ctx, id: string, claim: Claim, place: Place): Promise<void> {
  const { given, family, patronymic, birthOn, studentNumber, locale, userId } = claim;
  const record = {
    id,
    birthOn: birthOn?.toISOString().slice(0, 10) ?? null,
    birthPrecision: birthOn ? ("DAY" as const) : null,
    preferredLanguage: locale,
    names: [{ kind: "LEGAL" as const, given, family, patronymic }],
    degrees: [],
    externalNumbers: studentNumber ? [{ system: "register", value: studentNumber }] : [],
    affiliations: [{ kind: "PRE_ALUMNUS" as const, ...place }],
  };
  return insertRecords(ctx, [record], { source: "PERSON", createdById: userId });
}

/** Somebody who graduated once and studies again. */
async function addAffiliation(
  ctx: Ctx,
  alumnusId: string,
  place: Place,
  userId: string | null,
): Promise<void> {
  const kept = { alumnusId, unitId: place.unitId, kind: "PRE_ALUMNUS" as const, endedOn: null };
  if ((await ctx.db.affiliation.count({ where: kept })) > 0) return;
  await ctx.db.affiliation.create({
    data: { ...kept, ...place, source: "PERSON", createdById: userId, createdAt: ctx.now },
  });
  await ctx.db.alumnus.update({
    where: { id: alumnusId },
    data: { version: { increment: 1 }, lastTouchedAt: ctx.now },
  });
  await refreshSearch(ctx, [alumnusId]);
}
