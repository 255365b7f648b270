import type { z } from "zod";
import { NAME_KEY_VERSION } from "@/lib/matching/name-key";
import { type Changes, changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { birthRange, degreeRange } from "@/lib/platform/input/date";
import { dialedIn } from "@/lib/platform/institution";
import { insertDegrees, withKeys } from "../insert-records";
import { contactValue } from "../schema/contact-value";
import type {
  saveAffiliationInput,
  saveContactInput,
  saveDegreeInput,
  saveEmploymentInput,
  saveNameInput,
  savePersonInput,
} from "../schema/record";
import {
  assertFree,
  assertInRange,
  byStaff,
  changeRecord,
  confirmedBy,
  rowOf,
  writtenBy,
} from "./change-record";
import { nameOnDiploma } from "./name-on-diploma";

const added = (part: string, ...words: (string | number | null | undefined)[]): Changes => ({
  [part]: [null, words.filter((word) => word !== null && word !== undefined && word !== "").join(" ")],
});

/** A calendar day as the database takes it. */
const day = (date: string | null) => (date ? new Date(`${date}T00:00:00Z`) : null);
const iso = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** Adds a name, or changes one. A changed name keeps its place; what the person entered needs a reason. */
export async function saveName(
  ctx: Ctx,
  { id, version, partId, reason, ...name }: z.output<typeof saveNameInput>,
): Promise<void> {
  await changeRecord(ctx, { id, version, partId, reason }, async (record) => {
    const { key, skeleton, search, ...parts } = withKeys(name);
    const keys = { nameKey: key, skeleton, searchWords: search, keyVersion: NAME_KEY_VERSION };
    if (!partId) {
      await ctx.db.alumnusName.create({ data: { alumnusId: id, ...parts, ...keys, ...writtenBy(ctx, id) } });
      return added("name", name.given, name.patronymic, name.family);
    }
    const before = rowOf(record.names, partId);
    await assertFree(ctx, "name", before, reason);
    await ctx.db.alumnusName.update({ where: { id: partId }, data: { ...parts, ...keys } });
    return changesBetween<typeof name>(before, name);
  });
}

/** Adds a degree, or changes one, of a unit of the actor. The unit's name stays as it was on the day. */
export async function saveDegree(
  ctx: Ctx,
  { id, version, partId, reason, ...degree }: z.output<typeof saveDegreeInput>,
): Promise<void> {
  await changeRecord(ctx, { id, version, partId, reason }, async (record) => {
    const { entryYear, graduationYear, diplomaOn: awardedOn } = degree;
    assertInRange(degreeRange(ctx.now), { entryYear, graduationYear, diplomaOn: awardedOn });
    await assertFree(ctx, "degree", degree, reason);
    const unitNameAtTime = degree.unitNameAtTime ?? (await nameOnDiploma(ctx, degree.unitId));
    if (!partId) {
      await insertDegrees(ctx, [{ alumnusId: id, ...degree, unitNameAtTime }], byStaff(ctx));
      return added("degree", degree.programme, degree.graduationYear, unitNameAtTime);
    }
    const { diplomaOn, ...before } = rowOf(record.degrees, partId);
    await assertFree(ctx, "degree", before, reason);
    await ctx.db.degree.update({
      where: { id: partId },
      data: { ...degree, unitNameAtTime, diplomaOn: day(degree.diplomaOn) },
    });
    return changesBetween<typeof degree>(
      { ...before, diplomaOn: iso(diplomaOn) },
      { ...degree, unitNameAtTime },
    );
  });
}

/** Adds an address, phone or e-mail, or changes one. A changed value is no longer a proved one; the person's own is confirmed. */
export async function saveContact(
  ctx: Ctx,
  { id, version, partId, reason, ...contact }: z.output<typeof saveContactInput>,
): Promise<void> {
  await changeRecord(ctx, { id, version, partId, reason }, async (record) => {
    const parsed = contactValue(contact, await dialedIn(ctx));
    if (!parsed.ok) throw new DomainError("invalid", "invalid", { typed: parsed.code });
    const { value } = parsed;
    if (
      record.contactPoints.some(
        (other) => other.kind === contact.kind && other.value === value && other.id !== partId,
      )
    )
      throw new DomainError("invalid", "invalid", { typed: "taken" });
    const before = partId ? rowOf(record.contactPoints, partId) : null;
    if (before) await assertFree(ctx, "contact", before, reason);
    if (contact.isPrimary)
      await ctx.db.contactPoint.updateMany({
        where: { alumnusId: id, kind: contact.kind, isPrimary: true },
        data: { isPrimary: false },
      });
    const { typed, city, country, isPrimary } = contact;
    const shown = { typed: typed.trim() || null, value, city, country, isPrimary };
    if (!before) {
      await ctx.db.contactPoint.create({
        data: {
          alumnusId: id,
          kind: contact.kind,
          ...shown,
          ...writtenBy(ctx, id),
          ...confirmedBy(ctx, id),
        },
      });
      return added(contact.kind, value);
    }
    const isSame = before.value === value;
    await ctx.db.contactPoint.update({
      where: { id: before.id },
      data: {
        ...shown,
        ...(isSame ? {} : { verifiedAt: null, bouncedAt: null, confirmedAt: null }),
        ...confirmedBy(ctx, id),
      },
    });
    const { value: _, ...rest } = changesBetween<typeof shown>(before, shown);
    const { typed: __, ...others } = rest;
    return isSame ? others : { ...others, [contact.kind]: [before.value, value] };
  });
}

/** Adds a job, or changes one. */
export async function saveEmployment(
  ctx: Ctx,
  { id, version, partId, reason, ...job }: z.output<typeof saveEmploymentInput>,
): Promise<void> {
  await changeRecord(ctx, { id, version, partId, reason }, async (record) => {
    const data = { ...job, startedOn: day(job.startedOn), endedOn: day(job.endedOn) };
    if (!partId) {
      await ctx.db.employment.create({
        data: { alumnusId: id, ...data, ...writtenBy(ctx, id), ...confirmedBy(ctx, id) },
      });
      return added("employment", [job.position, job.employer].filter(Boolean).join(", "));
    }
    const before = rowOf(record.employments, partId);
    await assertFree(ctx, "employment", before, reason);
    await ctx.db.employment.update({ where: { id: partId }, data: { ...data, ...confirmedBy(ctx, id) } });
    return changesBetween<typeof job>(
      { ...before, startedOn: iso(before.startedOn), endedOn: iso(before.endedOn) },
      job,
    );
  });
}

/** Adds or changes what a person is to the university or a unit. */
export async function saveAffiliation(
  ctx: Ctx,
  { id, version, partId, reason, ...held }: z.output<typeof saveAffiliationInput>,
): Promise<void> {
  await changeRecord(ctx, { id, version, partId, reason }, async (record) => {
    await assertFree(ctx, "affiliation", held, reason);
    const data = { ...held, startedOn: day(held.startedOn), endedOn: day(held.endedOn) };
    if (!partId) {
      await ctx.db.affiliation.create({ data: { alumnusId: id, ...data, ...byStaff(ctx) } });
      return added("affiliation", held.kind);
    }
    const before = rowOf(record.affiliations, partId);
    await assertFree(ctx, "affiliation", before, reason);
    await ctx.db.affiliation.update({ where: { id: partId }, data });
    return changesBetween<typeof held>(
      { ...before, startedOn: iso(before.startedOn), endedOn: iso(before.endedOn) },
      held,
    );
  });
}

/** Changes what is known of the person besides: birth date, language, whether alive, a note. */
export async function savePerson(
  ctx: Ctx,
  { id, version, partId, reason, ...person }: z.output<typeof savePersonInput>,
): Promise<void> {
  await changeRecord(ctx, { id, version, partId, reason }, async (record) => {
    assertInRange(birthRange(ctx.now), { birthOn: person.birthOn });
    await assertFree(ctx, "person", { source: record.source }, reason);
    const { birthOn, birthPrecision, deceasedOn, isDeceased, preferredLanguage, note } = record;
    const isSameBirth = iso(birthOn) === person.birthOn;
    await ctx.db.alumnus.update({
      where: { id },
      data: {
        ...person,
        birthOn: day(person.birthOn),
        birthPrecision: isSameBirth ? birthPrecision : person.birthOn ? "DAY" : null,
        deceasedOn: day(person.deceasedOn),
        isDeceased: person.isDeceased || person.deceasedOn !== null,
      },
    });
    return changesBetween<Record<keyof typeof person, unknown>>(
      { birthOn: iso(birthOn), deceasedOn: iso(deceasedOn), isDeceased, preferredLanguage, note },
      person,
    );
  });
}
