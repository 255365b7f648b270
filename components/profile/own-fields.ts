import type { PartField } from "@/components/alumni/record/part-form";
import type { AlumnusRecord } from "@/lib/alumni/queries/get-record";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Row<K extends keyof AlumnusRecord> = AlumnusRecord[K] extends (infer R)[] ? R : never;
type More = Partial<PartField>;
const text = (value: string | null | undefined) => value ?? "";
const iso = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? "";

/** The fields of what a person changes on the own record; `countries` are names by code. */
export function ownFields(locale: Locale, countries: ReadonlyMap<string, string>) {
  const t = translator(locale, "alumni");
  type Key = "given" | "family" | "typed" | "city" | "country" | "isPrimary" | "employer" | "position";
  const field = (
    name: Key | "kind" | "startedOn" | "endedOn",
    value: string,
    more: More = {},
  ): PartField => ({
    name,
    label: t(`fields.${name}`),
    value,
    ...more,
  });
  const kinds = (only: readonly ("EMAIL" | "PHONE" | "ADDRESS")[]): More => ({
    control: "select",
    options: only.map((kind) => ({ value: kind, label: t(`contactKinds.${kind}`) })),
    isRequired: true,
  });
  return {
    name: (row?: Row<"names">) => [
      field("given", text(row?.given), { isRequired: true }),
      field("family", text(row?.family), { isRequired: true }),
    ],
    contact: (row?: Row<"contactPoints">) => [
      field("kind", row?.kind ?? "PHONE", kinds(row ? [row.kind] : ["EMAIL", "PHONE", "ADDRESS"])),
      field("typed", row?.typed ?? (row?.kind === "ADDRESS" ? "" : text(row?.value)), {
        help: translator(locale, "profile")("contactHelp"),
      }),
      ...(row && row.kind !== "ADDRESS"
        ? []
        : [
            field("city", text(row?.city)),
            field("country", text(row?.country), {
              control: "select",
              options: [...countries].map(([value, label]) => ({ value, label })),
              empty: t("unknown"),
            }),
          ]),
      field("isPrimary", String(row?.isPrimary ?? false), { control: "check" }),
    ],
    employment: (row?: Row<"employments">) => [
      field("position", text(row?.position)),
      field("employer", text(row?.employer)),
      field("startedOn", iso(row?.startedOn), { control: "date" }),
      field("endedOn", iso(row?.endedOn), { control: "date" }),
    ],
  };
}
