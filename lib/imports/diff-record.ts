import { withKeys } from "@/lib/alumni/insert-records";
import { compareNames } from "@/lib/matching/compare-names";
import type { NameEvidence } from "@/lib/matching/evidence";
import { foldWords, NAME_KEY_VERSION } from "@/lib/matching/name-key";
import { trigramSimilarity } from "@/lib/matching/trigram";
import { evidenceOf, type Graduate } from "./graduate";
import type { KnownRecord } from "./known-record";

type Columns = Record<string, string | number | boolean | null>;
type Target =
  | "alumnus"
  | "alumnus_name"
  | "degree"
  | "affiliation"
  | "contact_point"
  | "employment"
  | "external_number";

/**
 * One thing that a row changes in a record: columns of a row, or a row added (`id` null).
 * `field`, `before` and `after` are what a person reads in the review.
 */
export type RecordChange = {
  target: Target;
  id: string | null;
  columns: Columns;
  field: string;
  before: string | null;
  after: string;
};

/** Programmes spelled as alike as this are one programme with a slip, when level and year agree. */
const ONE_PROGRAMME = 0.6;

/**
 * What the row would change in the record. A file is newer than what files and staff wrote before, but never
 * overwrites what the person confirmed, and never empties anything.
 */
export function diffRecord(record: KnownRecord, graduate: Graduate): RecordChange[] {
  return [
    ...diffNames(record, graduate),
    ...diffBirth(record, graduate),
    ...(graduate.isStudent ? diffStudies(record, graduate) : diffDegrees(record, graduate)),
    ...diffContacts(record, graduate),
    ...diffEmployment(record, graduate),
    ...diffNumbers(record, graduate),
  ];
}

function diffNames({ names, lastConfirmedAt }: KnownRecord, graduate: Graduate): RecordChange[] {
  const changes: RecordChange[] = [];
  const { given, family, patronymic, previousFamily } = graduate;
  const legal = names.find(({ kind }) => kind === "LEGAL") ?? names[0];
  const text = legal ? fullerOf(legal, graduate) : { given, family, patronymic: patronymic ?? null };
  const isLegal = legal?.family === text.family && legal.given === text.given;
  const same = names.find(({ key }) => key === graduate.key) ?? (isLegal ? legal : undefined);
  if (same && patronymic && isFuller(patronymic, same.patronymic)) {
    changes.push(
      setName(
        same,
        { given: same.given, family: same.family, patronymic },
        "patronymic",
        same.patronymic,
        patronymic,
      ),
    );
  }
  if (!same && legal && legal.source !== "PERSON" && !lastConfirmedAt) {
    // A new surname: the one before stays as a previous name, so that the person is still found by it.
    changes.push(
      setName(legal, text, "name", `${legal.family} ${legal.given}`, `${text.family} ${text.given}`),
    );
    changes.push(
      addName("PREVIOUS", { given: legal.given, family: legal.family, patronymic: legal.patronymic }),
    );
  } else if (!same) {
    changes.push(addName("PREVIOUS", { ...text, patronymic: patronymic ?? null }));
  }
  const isKnown = (text: string) =>
    names.some((name) => foldWords(name.family).join(" ") === foldWords(text).join(" "));
  if (previousFamily && !isKnown(previousFamily)) {
    changes.push(addName("BIRTH", { given, family: previousFamily, patronymic: patronymic ?? null }));
  }
  return changes;
}

type NameText = { given: string; family: string; patronymic: string | null };

/** Of each part the fuller text: "A. Popescu", "Sandu" and one name of two say nothing new of Alexandru Ion Popescu. */
function fullerOf(known: NameEvidence, said: Graduate): NameText {
  const likeness = compareNames({ names: [known] }, { names: evidenceOf(said).names.slice(0, 1) });
  const fuller = (part: "family" | "given") => {
    const level = likeness?.[part]?.level;
    const saysLess = level !== undefined && LESSER.includes(level) && said[part].length < known[part].length;
    return saysLess ? known[part] : said[part];
  };
  return {
    family: fuller("family"),
    given: fuller("given"),
    patronymic: said.patronymic ?? known.patronymic,
  };
}

const LESSER: readonly string[] = ["initial", "short", "part"];

function nameColumns(name: NameText): Columns {
  const { key, skeleton, search } = withKeys({ kind: "LEGAL", ...name });
  return { ...name, name_key: key, skeleton, search_words: search, key_version: NAME_KEY_VERSION };
}

function setName(
  name: { id: string },
  text: NameText,
  field: string,
  before: string | null,
  after: string,
): RecordChange {
  return { target: "alumnus_name", id: name.id, columns: nameColumns(text), field, before, after };
}

function addName(kind: "PREVIOUS" | "BIRTH", text: NameText): RecordChange {
  return {
    target: "alumnus_name",
    id: null,
    columns: { kind, ...nameColumns(text) },
    field: "previousFamily",
    before: null,
    after: text.family,
  };
}

/** "Nicolae" says more than "N.", anything more than nothing. */
function isFuller(text: string, known: string | null): boolean {
  if (!known) return true;
  const isInitial = (value: string) => value.replace(/\./g, "").length <= 2;
  return isInitial(known) && !isInitial(text);
}

function diffBirth(
  { id, birthOn, birthPrecision, lastConfirmedAt }: KnownRecord,
  { birth }: Graduate,
): RecordChange[] {
  if (!birth || (birth.date === birthOn && birth.precision === birthPrecision)) return [];
  const isMorePrecise = !birthOn || (birthPrecision !== "DAY" && birth.precision === "DAY");
  if (!isMorePrecise && (lastConfirmedAt || birth.precision !== "DAY")) return [];
  return [
    {
      target: "alumnus",
      id,
      columns: { birth_on: birth.date, birth_precision: birth.precision },
      field: "birthDate",
      before: birthOn,
      after: birth.date,
    },
  ];
}

function diffDegrees({ degrees }: KnownRecord, graduate: Graduate): RecordChange[] {
  const given: Columns = {
    programme: graduate.programme ?? null,
    level: graduate.level ?? null,
    graduation_year: graduate.graduationYear ?? null,
    entry_year: graduate.entryYear ?? null,
    language_line: graduate.languageLine ?? null,
    form: graduate.form ?? null,
    diploma_number: graduate.diplomaNumber ?? null,
    diploma_on: graduate.diplomaOn ?? null,
  };
  const known = degrees.find((degree) => isSameDegree(degree, graduate));
  if (!known) {
    const columns = {
      ...given,
      unit_id: graduate.unitId,
      unit_name_at_time: graduate.unitName,
      outcome: "GRADUATED",
    };
    return [
      { target: "degree", id: null, columns, field: "degree", before: null, after: degreeLabel(graduate) },
    ];
  }
  const now: Columns = {
    programme: known.programme,
    level: known.level,
    graduation_year: known.graduationYear,
    entry_year: known.entryYear,
    language_line: known.languageLine,
    form: known.form,
    diploma_number: known.diplomaNumber,
    diploma_on: known.diplomaOn,
  };
  return changesOf("degree", known.id, given, now);
}

const degreeLabel = ({ level, programme, unitName, graduationYear }: Graduate) =>
  [level, programme, unitName, graduationYear].filter(Boolean).join(" · ");

/** What a student of the final year studies; nothing once the degree itself is recorded. */
function diffStudies({ studies, degrees }: KnownRecord, graduate: Graduate): RecordChange[] {
  const { unitId, programme, level, graduationYear } = graduate;
  const isOver = (degree: KnownRecord["degrees"][number]) =>
    isSameDegree(degree, graduate) &&
    (!degree.graduationYear || !graduationYear || degree.graduationYear === graduationYear);
  if (degrees.some(isOver)) return [];
  const given = { programme: programme ?? null, level: level ?? null, expected_year: graduationYear ?? null };
  const known = studies.find((one) => isSameDegree({ ...one, diplomaNumber: null }, graduate));
  if (!known) {
    const columns = { kind: "PRE_ALUMNUS", unit_id: unitId, ...given };
    return [
      {
        target: "affiliation",
        id: null,
        columns,
        field: "studies",
        before: null,
        after: degreeLabel(graduate),
      },
    ];
  }
  const { programme: knownProgramme, level: knownLevel, graduationYear: knownYear } = known;
  const now: Columns = { programme: knownProgramme, level: knownLevel, expected_year: knownYear };
  return changesOf("affiliation", known.id, given, now);
}

/** What a row says otherwise, column by column. */
function changesOf(target: Target, id: string, given: Columns, now: Columns): RecordChange[] {
  return Object.entries(given)
    .filter(([column, value]) => value !== null && value !== now[column])
    .map(([column, value]) => ({
      target,
      id,
      columns: { [column]: value },
      field: FIELD_OF_COLUMN[column] ?? column,
      before: now[column] == null ? null : String(now[column]),
      after: String(value),
    }));
}

const FIELD_OF_COLUMN: Record<string, string> = {
  expected_year: "expectedYear",
  graduation_year: "graduationYear",
  entry_year: "entryYear",
  language_line: "languageLine",
  diploma_number: "diplomaNumber",
  diploma_on: "diplomaDate",
};

/**
 * Whether a row and a degree are about the same studies: of one unit, and of programme, level and year two agree
 * and the third is missing, misspelled or (year, level) written differently. Two programmes are two degrees.
 */
export function isSameDegree(
  degree: Pick<
    KnownRecord["degrees"][number],
    "unitId" | "programme" | "level" | "graduationYear" | "diplomaNumber"
  >,
  graduate: Graduate,
): boolean {
  if (degree.unitId !== graduate.unitId) return false;
  if (graduate.diplomaNumber && degree.diplomaNumber) return graduate.diplomaNumber === degree.diplomaNumber;
  const programme = likeness(degree.programme, graduate.programme);
  const level = degree.level == null || graduate.level == null || degree.level === graduate.level;
  const year =
    degree.graduationYear == null ||
    graduate.graduationYear == null ||
    degree.graduationYear === graduate.graduationYear;
  if (programme === "different") return false;
  return programme === "same" ? level || year : level && year;
}

function likeness(
  a: string | null | undefined,
  b: string | null | undefined,
): "same" | "alike" | "different" {
  if (!a || !b) return "alike";
  const [x, y] = [foldWords(a).join(" "), foldWords(b).join(" ")];
  if (x === y) return "same";
  return trigramSimilarity(x, y) >= ONE_PROGRAMME ? "alike" : "different";
}

function diffContacts({ contacts }: KnownRecord, graduate: Graduate): RecordChange[] {
  const changes: RecordChange[] = [];
  const add = (kind: "EMAIL" | "PHONE" | "ADDRESS", value: string, rest: Columns, field: string) => {
    if (contacts.some((contact) => contact.kind === kind && contact.value === value)) return;
    const isPrimary = !contacts.some((contact) => contact.kind === kind && contact.isPrimary);
    changes.push({
      target: "contact_point",
      id: null,
      columns: { kind, value, is_primary: isPrimary, ...rest },
      field,
      before: null,
      after: value,
    });
  };
  if (graduate.email) add("EMAIL", graduate.email.key, { typed: graduate.email.address }, "email");
  if (graduate.phone) add("PHONE", graduate.phone.e164, { typed: graduate.phone.typed }, "phone");
  const { city, country } = graduate;
  if (city || country) {
    const place = [city, country].filter(Boolean).join(", ");
    const known = contacts.find(({ kind, confirmedAt }) => kind === "ADDRESS" && !confirmedAt);
    const isConfirmed = contacts.some(({ kind, confirmedAt }) => kind === "ADDRESS" && confirmedAt);
    if (known && known.value !== place) {
      const columns = { value: place, city: city ?? null, country: country ?? null };
      changes.push({
        target: "contact_point",
        id: known.id,
        columns,
        field: "city",
        before: known.value,
        after: place,
      });
    } else if (!known && !isConfirmed)
      add("ADDRESS", place, { city: city ?? null, country: country ?? null }, "city");
  }
  return changes;
}

function diffEmployment(
  { employments: [known] }: KnownRecord,
  { employer, position }: Graduate,
): RecordChange[] {
  if (!employer && !position) return [];
  const after = [position, employer].filter(Boolean).join(", ");
  if (!known) {
    return [
      {
        target: "employment",
        id: null,
        columns: { employer: employer ?? null, position: position ?? null },
        field: "employer",
        before: null,
        after,
      },
    ];
  }
  const columns = {
    ...(employer && employer !== known.employer ? { employer } : {}),
    ...(position && position !== known.position ? { position } : {}),
  };
  if (known.confirmedAt || Object.keys(columns).length === 0) return [];
  const before = [known.position, known.employer].filter(Boolean).join(", ");
  return [{ target: "employment", id: known.id, columns, field: "employer", before, after }];
}

function diffNumbers({ numbers }: KnownRecord, { number }: Graduate): RecordChange[] {
  if (!number || numbers.some(({ system, value }) => system === "register" && value === number)) return [];
  return [
    {
      target: "external_number",
      id: null,
      columns: { system: "register", value: number },
      field: "externalNumber",
      before: null,
      after: number,
    },
  ];
}
