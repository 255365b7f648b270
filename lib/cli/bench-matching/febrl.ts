import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { nameKeys } from "@/lib/matching/name-key";
import type { Labeled } from "./labeled";

type Row = Record<
  | "rec_id"
  | "given_name"
  | "surname"
  | "street_number"
  | "address_1"
  | "address_2"
  | "suburb"
  | "postcode"
  | "date_of_birth",
  string
>;

/** Reads a data set of FEBRL: `rec-7-org` and `rec-7-dup-0` are one person's. The social security number is not read. */
export function readFebrl(path: string): Labeled[] {
  const rows: Row[] = parse(readFileSync(path, "utf8"), { columns: true, trim: true });
  return rows.map((row) => {
    const { given_name: given, surname: family, date_of_birth: born } = row;
    const { key, skeleton } = nameKeys({ given, family });
    return {
      person: row.rec_id.split("-")[1] ?? "",
      evidence: {
        numbers: [],
        diplomas: [],
        emails: [],
        phones: [],
        degrees: [],
        names: [{ key, skeleton, given, family, patronymic: null, kind: "LEGAL" }],
        birth: /^\d{8}$/.test(born)
          ? { date: `${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}`, precision: "DAY" }
          : null,
        addresses: [
          {
            line: [row.street_number, row.address_1, row.address_2].filter(Boolean).join(" ") || null,
            city: row.suburb || null,
            postcode: row.postcode || null,
          },
        ],
      },
    };
  });
}
