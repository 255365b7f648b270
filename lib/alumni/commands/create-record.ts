import type { Locale } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { birthRange, degreeRange } from "@/lib/platform/input/date";
import { parsePhone } from "@/lib/platform/input/phone";
import { dialedIn } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import { suppressedAmong } from "@/lib/privacy/suppression";
import { insertRecords } from "../insert-records";
import { describeSimilar, type SimilarPerson } from "../queries/describe-similar";
import { evidenceOfForm } from "../queries/find-similar";
import { listOwnUnits } from "../queries/get-record";
import type { NewRecordInput } from "../schema/record";
import { assertInRange, byStaff } from "./change-record";
import { nameOnDiploma } from "./name-on-diploma";

/**
 * The new record's id, or the people it may be about: then nothing was stored, and the form, filled as before, asks. It
 * asks as well when the data is of somebody who had it erased, without telling who that was.
 */
type Created =
  | { id: string }
  | { similar: SimilarPerson[]; isSuppressed: boolean; typed: Record<string, string> };

/**
 * Stores a person with one degree at a unit of the actor.
 * @throws DomainError invalid for a foreign unit, no phone number, or dates outside the years that make sense.
 */
export async function createRecord(ctx: Ctx, input: NewRecordInput, locale: Locale): Promise<Created> {
  const own = await listOwnUnits(ctx);
  if (own && !own.has(input.unitId)) throw new DomainError("invalid", "invalid", { unitId: "invalid" });
  assertInRange(birthRange(ctx.now), { birthOn: input.birthOn });
  assertInRange(degreeRange(ctx.now), { graduationYear: input.graduationYear });
  const phone = input.phone ? parsePhone(input.phone, { country: await dialedIn(ctx) }) : null;
  if (phone?.ok === false) throw new DomainError("invalid", "invalid", { phone: phone.code });
  if (!input.isOther) {
    const described = { ...evidenceOfForm(input), phones: phone ? [phone.value.e164] : [] };
    const similar = await describeSimilar(ctx, input, locale);
    const isSuppressed = (await suppressedAmong(ctx, [described])).size > 0;
    if (similar.length > 0 || isSuppressed) return { similar, isSuppressed, typed: typedAgain(input) };
  }

  const { family, given, patronymic, birthOn, unitId, programme, level, graduationYear, email } = input;
  const id = newId(ctx.now.getTime());
  const record = {
    id,
    birthOn,
    birthPrecision: birthOn ? ("DAY" as const) : null,
    names: [{ kind: "LEGAL" as const, family, given, patronymic }],
    degrees: [{ unitId, unitNameAtTime: await nameOnDiploma(ctx, unitId), programme, level, graduationYear }],
    contactPoints: [
      ...(email ? [{ kind: "EMAIL" as const, value: email.key, typed: email.address, isPrimary: true }] : []),
      ...(phone
        ? [{ kind: "PHONE" as const, value: phone.value.e164, typed: phone.value.typed, isPrimary: true }]
        : []),
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

function typedAgain({ email, isOther: _, ...rest }: NewRecordInput): Record<string, string> {
  const fields = { ...rest, email: email?.address };
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, String(value ?? "")]));
}
