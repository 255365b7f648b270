/** What a column of a list of graduates can hold. */
export const FIELDS = [
  "externalNumber", // the register's own number: matricol, факултетен номер, зачётная книжка
  "family",
  "given",
  "fullName",
  "patronymic", // отчество, презиме; in Romanian lists the father's initial
  "previousFamily",
  "birthDate",
  "unit",
  "programme",
  "level",
  "languageLine",
  "form",
  "entryYear",
  "graduationYear",
  "diplomaNumber",
  "diplomaDate",
  "email",
  "phone",
  "country",
  "city",
  "employer",
  "position",
  "nationalId", // recognized in order to be dropped before anything is stored
] as const;

export type Field = (typeof FIELDS)[number];

/** Whether a field holds whole dates, so that the order of day and month matters. */
export function isDateField(field: Field | null): boolean {
  return field === "birthDate" || field === "diplomaDate";
}
