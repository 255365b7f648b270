import { translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/platform/ctx";
import { escapeFormula } from "@/lib/platform/input/cell";
import type { DegreeLevel } from "@/prisma/generated/enums";
import { listOwnUnits } from "../queries/get-record";

/** One line of an exported file: a person with one degree. */
type Line = {
  family: string;
  given: string;
  patronymic: string | null;
  previousFamily: string | null;
  birthOn: string | null;
  number: string | null;
  unit: string | null;
  programme: string | null;
  level: DegreeLevel | null;
  languageLine: string | null;
  form: string | null;
  entryYear: number | null;
  graduationYear: number | null;
  diplomaNumber: string | null;
  diplomaOn: string | null;
  email: string | null;
  phone: string | null;
  country: string | null;
  city: string | null;
  employer: string | null;
  position: string | null;
};

type ExportColumn = { header: string; cell: (line: Line) => string | number | null; isNumber?: true };
const level = translator("en", "alumni");

/** The columns of an export, under names that the import recognizes. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  { header: "Family name", cell: (line) => line.family },
  { header: "Given name", cell: (line) => line.given },
  { header: "Patronymic", cell: (line) => line.patronymic },
  { header: "Previous name", cell: (line) => line.previousFamily },
  { header: "Birth date", cell: (line) => line.birthOn, isNumber: true },
  { header: "Student number", cell: (line) => line.number },
  { header: "Faculty", cell: (line) => line.unit },
  { header: "Programme", cell: (line) => line.programme },
  { header: "Level", cell: (line) => line.level && level(`levels.${line.level}`) },
  { header: "Language of study", cell: (line) => line.languageLine },
  { header: "Form of study", cell: (line) => line.form },
  { header: "Entry year", cell: (line) => line.entryYear, isNumber: true },
  { header: "Graduation year", cell: (line) => line.graduationYear, isNumber: true },
  { header: "Diploma number", cell: (line) => line.diplomaNumber },
  { header: "Diploma date", cell: (line) => line.diplomaOn, isNumber: true },
  { header: "E-mail", cell: (line) => line.email },
  { header: "Phone", cell: (line) => line.phone, isNumber: true },
  { header: "Country", cell: (line) => line.country },
  { header: "City", cell: (line) => line.city },
  { header: "Employer", cell: (line) => line.employer },
  { header: "Position", cell: (line) => line.position },
];

/** The cells of a line, none of which a spreadsheet would run. */
export function exportCells(line: Line): string[] {
  return EXPORT_COLUMNS.map(({ cell, isNumber }) =>
    escapeFormula(String(cell(line) ?? ""), { exempt: isNumber ?? false }),
  );
}

/**
 * The lines of people in the order of the ids, under row-level security: one for each degree, of a coordinator's own
 * units only; one for a person without any. Whoever restricted the processing is left out.
 */
export async function readLines(ctx: Ctx, ids: readonly string[]): Promise<Line[]> {
  const own = await listOwnUnits(ctx);
  const isOwn = { all: own === null, units: own ? [...own] : [] };
  return ctx.db.$queryRaw<Line[]>`
    SELECT n.family, n.given, n.patronymic, b.family AS "previousFamily", to_char(a.birth_on, 'YYYY-MM-DD') AS "birthOn", x.value AS number,
           d.unit_name_at_time AS unit, d.programme, d.level, d.language_line AS "languageLine", d.form, d.entry_year AS "entryYear",
           d.graduation_year AS "graduationYear", d.diploma_number AS "diplomaNumber", to_char(d.diploma_on, 'YYYY-MM-DD') AS "diplomaOn",
           m.value AS email, p.value AS phone, c.country, c.city, e.employer, e.position
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS asked (id, place)
    JOIN alumnus a ON a.id = asked.id AND a.restricted_at IS NULL
    JOIN LATERAL (SELECT family, given, patronymic FROM alumnus_name WHERE alumnus_id = a.id ORDER BY name_rank(kind), id LIMIT 1) n ON true
    LEFT JOIN LATERAL (SELECT family FROM alumnus_name o WHERE o.alumnus_id = a.id AND o.kind IN ('BIRTH', 'PREVIOUS') AND o.family <> n.family
                       ORDER BY o.id LIMIT 1) b ON true
    LEFT JOIN LATERAL (SELECT value FROM external_number WHERE alumnus_id = a.id AND system = 'register' ORDER BY id LIMIT 1) x ON true
    LEFT JOIN LATERAL (SELECT value FROM contact_point WHERE alumnus_id = a.id AND kind = 'EMAIL' ORDER BY is_primary DESC, id LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT value FROM contact_point WHERE alumnus_id = a.id AND kind = 'PHONE' ORDER BY is_primary DESC, id LIMIT 1) p ON true
    LEFT JOIN LATERAL (SELECT country, city FROM contact_point WHERE alumnus_id = a.id AND kind = 'ADDRESS' ORDER BY is_primary DESC, id LIMIT 1) c ON true
    LEFT JOIN LATERAL (SELECT employer, position FROM employment WHERE alumnus_id = a.id AND ended_on IS NULL ORDER BY id DESC LIMIT 1) e ON true
    LEFT JOIN degree d ON d.alumnus_id = a.id AND (${isOwn.all} OR d.unit_id = ANY (${isOwn.units}::int[]))
    ORDER BY asked.place, d.graduation_year NULLS LAST, d.id`;
}
