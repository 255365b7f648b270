import type { Evidence } from "@/lib/matching/evidence";
import { nameKeys } from "@/lib/matching/name-key";
import { type Reason, WEIGHTS } from "@/lib/matching/reasons";
import { scorePair } from "@/lib/matching/score";
import type { Ctx } from "@/lib/platform/ctx";
import { parsePhone } from "@/lib/platform/input/phone";
import { dialedIn } from "@/lib/platform/institution";
import type { SimilarInput } from "../schema/record";

/** Somebody whom a new record may be about, and why. */
type Similar = { id: string; score: number; reasons: Reason[] };

/** From here on it is worth a look: a name alone is, a former name too. */
const WORTH_A_LOOK = WEIGHTS["same-former-name"];
const MOST_COMPARED = 60;
const MOST_SHOWN = 5;

/** People in reach who may be the one described, the likeliest first. */
export async function findSimilar(ctx: Ctx, described: SimilarInput): Promise<Similar[]> {
  const { birthOn, email } = described;
  const phone = described.phone ? parsePhone(described.phone, { country: await dialedIn(ctx) }) : null;
  const phones = phone?.ok ? [phone.value.e164] : [];
  const evidence = { ...evidenceOfForm(described), phones };
  const skeletons = evidence.names.map(({ skeleton }) => skeleton);
  const known = await ctx.db.alumnus.findMany({
    where: {
      OR: [
        ...skeletons.map((skeleton) => ({ names: { some: { skeleton } } })),
        ...(birthOn
          ? [{ birthOn: new Date(`${birthOn}T00:00:00Z`), names: { some: { given: described.given } } }]
          : []),
        ...(email ? [{ contactPoints: { some: { kind: "EMAIL" as const, value: email.key } } }] : []),
        ...phones.map((value) => ({ contactPoints: { some: { kind: "PHONE" as const, value } } })),
      ],
    },
    include: { names: true, degrees: true, contactPoints: true },
    take: MOST_COMPARED,
  });
  return known
    .map((record) => ({ id: record.id, ...scorePair(evidence, evidenceOfRecord(record)) }))
    .filter(({ score }) => score >= WORTH_A_LOOK)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_SHOWN)
    .map(({ id, score, reasons }) => ({ id, score, reasons: reasons.filter(({ points }) => points > 0) }));
}

/** What a form says of a person; the phone is read by the institution's number plan. */
export function evidenceOfForm({
  family,
  given,
  patronymic,
  birthOn,
  unitId,
  programme,
  level,
  graduationYear,
  email,
}: SimilarInput): Omit<Evidence, "phones"> {
  const { key, skeleton } = nameKeys({ family, given });
  return {
    numbers: [],
    diplomas: [],
    emails: email ? [email.key] : [],
    birth: birthOn ? { date: birthOn, precision: "DAY" } : null,
    names: family && given ? [{ key, skeleton, given, family, patronymic, kind: "LEGAL" }] : [],
    degrees: unitId ? [{ unitId, programme, level, year: graduationYear }] : [],
  };
}

type Known = Awaited<ReturnType<Ctx["db"]["alumnus"]["findFirst"]>> & {
  names: {
    nameKey: string;
    skeleton: string;
    given: string;
    family: string;
    patronymic: string | null;
    kind: Evidence["names"][number]["kind"];
  }[];
  degrees: {
    unitId: number;
    programme: string | null;
    level: Evidence["degrees"][number]["level"];
    graduationYear: number | null;
  }[];
  contactPoints: { kind: string; value: string }[];
};

function evidenceOfRecord(record: NonNullable<Known>): Evidence {
  const values = (kind: string) =>
    record.contactPoints.filter((contact) => contact.kind === kind).map(({ value }) => value);
  return {
    numbers: [],
    diplomas: [],
    emails: values("EMAIL"),
    phones: values("PHONE"),
    birth: record.birthOn
      ? { date: record.birthOn.toISOString().slice(0, 10), precision: record.birthPrecision ?? "DAY" }
      : null,
    names: record.names.map(({ nameKey, ...name }) => ({ key: nameKey, ...name })),
    degrees: record.degrees.map(({ unitId, programme, level, graduationYear }) => ({
      unitId,
      programme,
      level,
      year: graduationYear,
    })),
  };
}
