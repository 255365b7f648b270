import type { Locale } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { birthRange, degreeRange } from "@/lib/platform/input/date";
import { newId } from "@/lib/platform/new-id";
import { insertRecords } from "../insert-records";
import { describeSimilar, type SimilarPerson } from "../queries/describe-similar";
import { listOwnUnits } from "../queries/get-record";
import type { NewRecordInput } from "../schema/record";
import { assertInRange, byStaff } from "./change-record";
import { nameOnDiploma } from "./name-on-diploma";

/** The new record's id, or the people it may be about: then nothing was stored, and the form, filled as before, asks. */
type Created = { id: string } | { similar: SimilarPerson[]; typed: Record<string, string> };

/**
 * Stores a person with one degree at a unit of the actor.
 * @throws DomainError invalid for a foreign unit or dates outside the years that make sense.
 */
export async function createRecord(ctx: Ctx, input: NewRecordInput, locale: Locale): Promise<Created> {
  const own = await listOwnUnits(ctx);
  if (own && !own.has(input.unitId)) throw new DomainError("invalid", "invalid", { unitId: "invalid" });
  assertInRange(birthRange(ctx.now), { birthOn: input.birthOn });
  assertInRange(degreeRange(ctx.now), { graduationYear: input.graduationYear });
  const similar = input.isOther ? [] : await describeSimilar(ctx, input, locale);
  if (similar.length > 0) return { similar, typed: typedAgain(input) };

  const { family, given, patronymic, birthOn, unitId, programme, level, graduationYear, email, phone } =
    input;
  const id = newId(ctx.now.getTime());
  const record = {
    id,
    birthOn,
    birthPrecision: birthOn ? ("DAY" as const) : null,
    names: [{ kind: "LEGAL" as const, family, given, patronymic }],
    degrees: [{ unitId, unitNameAtTime: await nameOnDiploma(ctx, unitId), programme, level, graduationYear }],
    contactPoints: [
      ...(email ? [{ kind: "EMAIL" as const, value: email.key, typed: email.address, isPrimary: true }] : []),
      ...(phone ? [{ kind: "PHONE" as const, value: phone.e164, typed: phone.typed, isPrimary: true }] : []),
    ],
    affiliations: [{ kind: "ALUMNUS" as const }],
  };
  await insertRecords(ctx, [record], byStaff(ctx));
  await audit(ctx, {
    action: "alumnus.created",
    subject: "alumnus",
    subjectId: id,
    unitIds: [unitId],
    changes: { name: [null, `${given} ${family}`] },
  });
  return { id };
}

function typedAgain({ email, phone, isOther: _, ...rest }: NewRecordInput): Record<string, string> {
  const fields = { ...rest, email: email?.address, phone: phone?.typed };
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, String(value ?? "")]));
}
