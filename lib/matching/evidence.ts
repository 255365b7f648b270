import type { DatePrecision, DegreeLevel, NameKind } from "@/prisma/generated/enums";

export type NameEvidence = {
  /** From `nameKeys`, of the same version on both sides. */
  key: string;
  skeleton: string;
  given: string;
  family: string;
  patronymic: string | null;
  kind: NameKind;
};

export type DegreeEvidence = {
  unitId: number;
  programme: string | null;
  level: DegreeLevel | null;
  year: number | null;
};

export type BirthEvidence = { date: string; precision: DatePrecision };
export type AddressEvidence = { line: string | null; city: string | null; postcode: string | null };

/** What is known of one person, a record or an imported row, for telling whether two are the same. */
export type Evidence = {
  /** Numbers in other systems; each system gives a person one. */
  numbers: { system: string; value: string }[];
  diplomas: { unitId: number; number: string }[];
  /** Keys of verified addresses. */
  emails: string[];
  /** E.164. */
  phones: string[];
  birth: BirthEvidence | null;
  names: NameEvidence[];
  degrees: DegreeEvidence[];
  addresses?: AddressEvidence[];
};
