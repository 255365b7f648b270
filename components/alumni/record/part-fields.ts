import type { AlumnusRecord } from "@/lib/alumni/queries/get-record";
import type { Locale } from "@/lib/i18n/locales";
import { LOCALES } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { AffiliationKind, ContactKind, DegreeLevel, DegreeOutcome, NameKind } from "@/prisma/generated/enums";
import type { PartField } from "./part-form";

type Row<K extends keyof AlumnusRecord> = AlumnusRecord[K] extends (infer R)[] ? R : never;
const iso = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? "";
const text = (value: string | number | null | undefined) => String(value ?? "");

/** The fields of each part's form, filled with a row of the record or empty for a new one. */
export function partFields(locale: Locale, units: ReadonlyMap<number, string>) {
  const t = translator(locale, "alumni");
  type Key = Parameters<typeof t>[0];
  const label = (name: string) => t(`fields.${name}` as Key);
  const field = (name: string, value: string, more: Partial<PartField> = {}): PartField => ({
    name,
    label: label(name),
    value,
    ...more,
  });
  const choice = (group: string, values: object) =>
    ({
      control: "select",
      options: Object.values(values).map((value: string) => ({
        value,
        label: t(`${group}.${value}` as Key),
      })),
    }) as const;
  const unitOptions = (held?: { unitId: number | null; name?: string }) => {
    const known = new Map(units);
    if (held?.unitId && !known.has(held.unitId)) known.set(held.unitId, held.name ?? String(held.unitId));
    return {
      control: "select",
      options: [...known].map(([id, name]) => ({ value: String(id), label: name })),
    } as const;
  };
  return {
    name: (row?: Row<"names">) => [
      field("given", text(row?.given), { isRequired: true }),
      field("family", text(row?.family), { isRequired: true }),
      field("patronymic", text(row?.patronymic)),
      field("kind", row?.kind ?? "LEGAL", { ...choice("nameKinds", NameKind), isRequired: true }),
      field("prefix", text(row?.prefix)),
      field("suffix", text(row?.suffix)),
    ],
    degree: (row?: Row<"degrees">) => [
      field("unitId", row ? String(row.unitId) : units.size === 1 ? String([...units.keys()][0]) : "", {
        ...unitOptions(row && { unitId: row.unitId, name: row.unitNameAtTime }),
        empty: t("chooseUnit"),
        isRequired: true,
        isWide: true,
      }),
      field("unitNameAtTime", text(row?.unitNameAtTime), { isWide: true, help: t("help.unitNameAtTime") }),
      field("programme", text(row?.programme)),
      field("level", text(row?.level), { ...choice("levels", DegreeLevel), empty: t("unknown") }),
      field("entryYear", text(row?.entryYear)),
      field("graduationYear", text(row?.graduationYear)),
      field("languageLine", text(row?.languageLine)),
      field("form", text(row?.form)),
      field("diplomaNumber", text(row?.diplomaNumber)),
      field("diplomaOn", iso(row?.diplomaOn), { control: "date" }),
      field("outcome", row?.outcome ?? "GRADUATED", {
        ...choice("outcomes", DegreeOutcome),
        isRequired: true,
      }),
    ],
    contact: (row?: Row<"contactPoints">) => [
      field("kind", row?.kind ?? "EMAIL", {
        ...choice("contactKinds", row ? { only: row.kind } : ContactKind),
        isRequired: true,
      }),
      field("typed", row?.typed ?? (row?.kind === "ADDRESS" ? "" : text(row?.value)), {
        help: t("help.typed"),
      }),
      ...(row && row.kind !== "ADDRESS"
        ? []
        : [
            field("city", text(row?.city)),
            field("country", text(row?.country), { help: t("help.country") }),
          ]),
      field("isPrimary", String(row?.isPrimary ?? false), { control: "check" }),
    ],
    employment: (row?: Row<"employments">) => [
      field("position", text(row?.position)),
      field("employer", text(row?.employer)),
      field("startedOn", iso(row?.startedOn), { control: "date" }),
      field("endedOn", iso(row?.endedOn), { control: "date" }),
    ],
    affiliation: (row?: Row<"affiliations">) => [
      field("kind", row?.kind ?? "ALUMNUS", { ...choice("affiliations", AffiliationKind), isRequired: true }),
      field("unitId", text(row?.unitId), { ...unitOptions(row), empty: t("wholeUniversity") }),
      field("startedOn", iso(row?.startedOn), { control: "date" }),
      field("endedOn", iso(row?.endedOn), { control: "date" }),
    ],
    person: (row: AlumnusRecord) => [
      field("birthOn", iso(row.birthOn), { control: "date" }),
      field("preferredLanguage", text(row.preferredLanguage), {
        control: "select",
        empty: t("unknown"),
        options: [...Object.entries(LOCALES), ["hu", "Magyar"], ["de", "Deutsch"]].map(
          ([value = "", name = ""]) => ({ value, label: name }),
        ),
      }),
      field("isDeceased", String(row.isDeceased), { control: "check" }),
      field("deceasedOn", iso(row.deceasedOn), { control: "date" }),
      field("note", text(row.note), { control: "area" }),
    ],
    /** Why the person's own word is overridden. */
    reason: field("reason", "", { isRequired: true, isWide: true, help: t("help.reason") }),
  };
}
