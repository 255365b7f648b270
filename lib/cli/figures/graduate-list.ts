import { stringify } from "csv-stringify/sync";
import type { NewDegree, NewRecord } from "@/lib/alumni/insert-records";

type Cell = string | number | null | undefined;

/** The columns of a list as faculties send them. */
const COLUMNS: Record<string, (person: NewRecord, degree: NewDegree) => Cell> = {
  "family name": ({ names }) => names[0]?.family,
  "given name": ({ names }) => names[0]?.given,
  patronymic: ({ names }) => names[0]?.patronymic,
  "student number": ({ externalNumbers }) => externalNumbers?.[0]?.value,
  "date of birth": ({ birthOn }) => birthOn,
  faculty: (_, { unitNameAtTime }) => unitNameAtTime,
  programme: (_, { programme }) => programme,
  level: (_, { level }) => level?.toLowerCase(),
  "graduation year": (_, { graduationYear }) => graduationYear,
  email: (person) => contact(person, "EMAIL")?.value,
  phone: (person) => contact(person, "PHONE")?.value,
  city: (person) => contact(person, "ADDRESS")?.city,
  country: (person) => contact(person, "ADDRESS")?.country,
  employer: ({ employments }) => employments?.[0]?.employer,
  position: ({ employments }) => employments?.[0]?.position,
};

function contact({ contactPoints = [] }: NewRecord, kind: "EMAIL" | "PHONE" | "ADDRESS") {
  return contactPoints.find((point) => point.kind === kind);
}

/** The cells of a list, without its header: a person with two degrees stands on two rows. */
export function graduateRows(people: readonly NewRecord[]): Cell[][] {
  const readers = Object.values(COLUMNS);
  return people.flatMap((person) =>
    person.degrees.map((degree) => readers.map((read) => read(person, degree))),
  );
}

/** A list as CSV, with some columns left out. */
export function asCsv(rows: readonly (readonly Cell[])[], leftOut: readonly string[] = []): string {
  const isKept = Object.keys(COLUMNS).map((column) => !leftOut.includes(column));
  return stringify([Object.keys(COLUMNS), ...rows].map((row) => row.filter((_, nth) => isKept[nth])));
}
