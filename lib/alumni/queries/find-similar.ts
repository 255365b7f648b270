import type { Evidence } from "@/lib/matching/evidence";
import { nameKeys } from "@/lib/matching/name-key";
import type { Reason } from "@/lib/matching/reasons";
import { scorePair } from "@/lib/matching/score";
import type { Ctx } from "@/lib/platform/ctx";
import { parsePhone } from "@/lib/platform/input/phone";
import { dialedIn } from "@/lib/platform/institution";
import { findByMatchKeys } from "../match-keys";
import type { SimilarInput } from "../schema/record";
import { currentModel } from "./match-model";

/** Somebody whom a new record may be about, and why. */
type Similar = { id: string; score: number; reasons: Reason[] };

/**
 * In points, that is in doublings of the odds: a name alone is worth a look; of another name, what is likelier than one in
 * a hundred, for a given name is shared by many of a class.
 */
const WORTH_A_LOOK = { namesake: -12, other: -7 };
const MOST_COMPARED = 60;
const MOST_SHOWN = 5;

/** People in reach who may be the one described, the likeliest first. */
export async function findSimilar(ctx: Ctx, described: SimilarInput): Promise<Similar[]> {
  const { email } = described;
  const phone = described.phone ? parsePhone(described.phone, { country: await dialedIn(ctx) }) : null;
  const phones = phone?.ok ? [phone.value.e164] : [];
  const evidence = { ...evidenceOfForm(described), phones };
  const skeletons = evidence.names.map(({ skeleton }) => skeleton);
  const include = { names: true, degrees: true, contactPoints: true } as const;
  const near = await ctx.db.alumnus.findMany({
    where: {
      OR: [
        { id: { in: await findByMatchKeys(ctx, evidence) } },
        ...(email ? [{ contactPoints: { some: { kind: "EMAIL" as const, value: email.key } } }] : []),
        ...phones.map((value) => ({ contactPoints: { some: { kind: "PHONE" as const, value } } })),
      ],
    },
    include,
    take: MOST_COMPARED,
  });
  // Of a frequent name some, so that whoever records somebody is asked to look at all.
  const namesakes = await ctx.db.alumnus.findMany({
    where: { id: { notIn: near.map(({ id }) => id) }, names: { some: { skeleton: { in: skeletons } } } },
    include,
    take: MOST_COMPARED,
  });
  const matching = await currentModel(ctx);
  return [...near, ...namesakes]
    .map((record) => ({ id: record.id, ...scorePair(evidence, evidenceOfRecord(record), matching) }))
    .filter(
      ({ points, reasons }) =>
        points >=
        WORTH_A_LOOK[reasons.some(({ code }) => code === "different-family") ? "other" : "namesake"],
    )
    .sort((one, other) => other.points - one.points)
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
