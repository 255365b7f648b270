import type { CountryCode } from "libphonenumber-js";
import type { Evidence } from "@/lib/matching/evidence";
import { NAME_KEY_VERSION, type NameParts, nameKeys } from "@/lib/matching/name-key";
import { parseCell } from "@/lib/platform/input/cell";
import { birthRange, degreeRange, parseImportedDate, parseYear } from "@/lib/platform/input/date";
import { parseEmail } from "@/lib/platform/input/email";
import { parseName } from "@/lib/platform/input/name";
import { parsePhone } from "@/lib/platform/input/phone";
import type { Parsed } from "@/lib/platform/input/result";
import type { DatePrecision, DegreeLevel } from "@/prisma/generated/enums";
import { parseLevel } from "./degree-level";
import type { Field } from "./file/fields";
import type { RawRow } from "./file/raw-row";
import { splitFullName } from "./file/split-name";
import type { Plan } from "./plan";
import type { UnitIndex } from "./unit-index";

/** By what a name is matched and found, as it is stored beside the name. */
type StoredKeys = { key: string; skeleton: string; search: string };

/** What a row says of a person and one degree, every value checked and canonical; absent when the row is silent. */
export type Graduate = StoredKeys & {
  /** A student of the final year: the degree is what the row expects, and `graduationYear` when. */
  isStudent?: true;
  family: string;
  given: string;
  patronymic?: string;
  previousFamily?: string;
  /** The same as `key`, `skeleton` and `search`, of the name with the previous family name. */
  previousKeys?: StoredKeys;
  keyVersion: number;
  birth?: { date: string; precision: DatePrecision };
  number?: string;
  unitId: number;
  unitName: string;
  programme?: string;
  level?: DegreeLevel;
  languageLine?: string;
  form?: string;
  entryYear?: number;
  graduationYear?: number;
  diplomaNumber?: string;
  diplomaOn?: string;
  email?: { address: string; key: string };
  phone?: { e164: string; typed: string };
  country?: string;
  city?: string;
  employer?: string;
  position?: string;
};

/** A value that cannot be taken (the row is INVALID) or that a person should look at (the row goes on). */
export type RowProblem = { field: Field | "row"; code: string; isWarning?: true };
export type ReadRow = { graduate: Graduate | null; problems: RowProblem[] };

export type RowReader = {
  plan: Plan;
  units: UnitIndex;
  unitId: number | null;
  country: CountryCode;
  now: Date;
};

/**
 * Reads one row by the plan. A wrong name, birth date, year or unit makes the row INVALID; a wrong contact or
 * detail is left out with a warning, so that a mistyped phone does not keep a graduate out.
 */
export function readGraduate(row: RawRow, reader: RowReader): ReadRow {
  if (row.problem) return { graduate: null, problems: [{ field: "row", code: row.problem }] };
  const problems: RowProblem[] = [];
  const texts = cellsByField(row, reader.plan, problems);
  const take = <T>(field: Field, parse: (text: string) => Parsed<T>, isVital = false): T | undefined => {
    const text = texts.get(field);
    if (text === undefined) return undefined;
    const parsed = parse(text);
    if (!parsed.ok) {
      problems.push({ field, code: parsed.code, ...(isVital ? {} : { isWarning: true }) });
      return undefined;
    }
    for (const { code } of parsed.warnings) problems.push({ field, code, isWarning: true });
    return parsed.value;
  };
  const text = (field: Field) => take(field, (value) => shortText(value));
  const { now } = reader;
  const dated = (field: Field, range: ReturnType<typeof birthRange>, isVital: boolean) =>
    take(
      field,
      (value) => parseImportedDate(value, { order: orderOf(field, reader.plan), now, range }),
      isVital,
    );
  const year = (field: Field, isVital: boolean) =>
    take(field, (value) => parseYear(value, { range: degreeRange(now) }), isVital);

  const whole = texts.get("fullName");
  if (whole !== undefined) {
    const split = splitFullName(whole, reader.plan.nameOrder);
    for (const part of ["family", "given", "patronymic"] as const)
      if (split[part] && !texts.has(part)) texts.set(part, split[part]);
  }
  for (const field of ["family", "given"] as const)
    if (!texts.has(field)) problems.push({ field, code: "required" });
  const family = take("family", parseName, true);
  const given = take("given", parseName, true);
  const patronymic = take("patronymic", parseName);
  const previousFamily = take("previousFamily", parseName);
  const birth = dated("birthDate", birthRange(now), true);
  const graduationYear = year("graduationYear", true);
  const entryYear = year("entryYear", false);
  const unit = findUnit(texts.get("unit"), reader, problems);
  const levelText = texts.get("level");
  const level = levelText === undefined ? null : parseLevel(levelText);
  if (levelText !== undefined && !level)
    problems.push({ field: "level", code: "level_unknown", isWarning: true });
  const details = {
    patronymic,
    previousFamily: previousFamily === family ? undefined : previousFamily,
    birth,
    number: text("externalNumber"),
    programme: text("programme"),
    level: level ?? undefined,
    languageLine: text("languageLine"),
    form: text("form"),
    entryYear: entryYear && graduationYear && entryYear > graduationYear ? undefined : entryYear,
    graduationYear,
    diplomaNumber: text("diplomaNumber"),
    diplomaOn: dated("diplomaDate", degreeRange(now), false)?.date,
    email: take("email", parseEmail),
    phone: take("phone", (value) => parsePhone(value, { country: reader.country })),
    country: text("country"),
    city: text("city"),
    employer: text("employer"),
    position: text("position"),
    isStudent: reader.plan.people === "students" ? (true as const) : undefined,
  };
  if (birth && graduationYear && Number(birth.date.slice(0, 4)) > graduationYear - 14)
    problems.push({ field: "birthDate", code: "born_after_graduation" });
  if (problems.some(({ isWarning }) => !isWarning) || !family || !given || !unit)
    return { graduate: null, problems };
  const keysOf = (of: string) => storedKeys({ given, family: of, patronymic: patronymic ?? null });
  const previousKeys = details.previousFamily ? keysOf(details.previousFamily) : undefined;
  const keys = { ...keysOf(family), keyVersion: NAME_KEY_VERSION };
  return {
    graduate: { family, given, ...keys, ...unit, ...present({ ...details, previousKeys }) },
    problems,
  };
}

/** The keys of a name, as they are stored. */
export function storedKeys(name: NameParts): StoredKeys {
  const { search, ...keys } = nameKeys(name);
  return { ...keys, search: search.join(" ") };
}

/** The row as evidence for matching. */
export function evidenceOf(graduate: Graduate): Evidence {
  const { family, given, patronymic = null, previousFamily, previousKeys, unitId } = graduate;
  const { key, skeleton } = graduate;
  return {
    numbers: graduate.number ? [{ system: "register", value: graduate.number }] : [],
    diplomas: graduate.diplomaNumber ? [{ unitId, number: graduate.diplomaNumber }] : [],
    emails: graduate.email ? [graduate.email.key] : [],
    phones: graduate.phone ? [graduate.phone.e164] : [],
    birth: graduate.birth ?? null,
    names: [
      { kind: "LEGAL", family, given, patronymic, key, skeleton },
      ...(previousFamily && previousKeys
        ? [{ kind: "BIRTH" as const, family: previousFamily, given, patronymic, ...previousKeys }]
        : []),
    ],
    degrees: [
      {
        unitId,
        programme: graduate.programme ?? null,
        level: graduate.level ?? null,
        year: graduate.graduationYear ?? null,
      },
    ],
    addresses: graduate.city ? [{ line: null, city: graduate.city, postcode: null }] : [],
  };
}

function cellsByField({ cells }: RawRow, { mapping }: Plan, problems: RowProblem[]): Map<Field, string> {
  const texts = new Map<Field, string>();
  mapping.forEach((field, column) => {
    if (!field || field === "nationalId") return;
    const parsed = parseCell(cells[column] ?? "");
    if (!parsed.ok) problems.push({ field, code: parsed.code });
    else if (parsed.value !== null && parsed.value.trim() !== "") texts.set(field, parsed.value.trim());
  });
  return texts;
}

/** The unit that the row names; without a name, the one that the list is for. */
function findUnit(
  text: string | undefined,
  { units, unitId, plan }: RowReader,
  problems: RowProblem[],
): { unitId: number; unitName: string } | null {
  if (text === undefined) {
    if (unitId !== null) return { unitId, unitName: units.nameOf(unitId) };
    problems.push({ field: "unit", code: plan.mapping.includes("unit") ? "required" : "unit_missing" });
    return null;
  }
  const found = units.find(text);
  if (found !== undefined) return { unitId: found, unitName: text.normalize("NFC") };
  problems.push({ field: "unit", code: "unit_unknown", isWarning: true });
  // Kept at the university with the name as written: the office sees it, no faculty does.
  return units.universityId === null ? null : { unitId: units.universityId, unitName: text.normalize("NFC") };
}

function orderOf(field: Field, { mapping, dateOrders }: Plan) {
  return dateOrders[String(mapping.indexOf(field))] ?? "DMY";
}

const MAX_TEXT = 300;

function shortText(value: string): Parsed<string> {
  return value.length > MAX_TEXT
    ? { ok: false, code: "length" }
    : { ok: true, value: value.normalize("NFC"), warnings: [] };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys that hold nothing. */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
