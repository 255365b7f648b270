import { displayName } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Affiliation } from "@/prisma/generated/client";
import type { AlumnusRow, RowDegree, RowName } from "./queries/read-rows";

/** The name shown, with the name at birth when it was another: "Ștefania Tîrnovan (n. Mureșan)". */
export function shownName(names: readonly RowName[], locale: Locale): string {
  const [shown] = names;
  if (!shown) return "—";
  const birth = names.find(({ kind, family }) => kind === "BIRTH" && family !== shown.family);
  const name = displayName(shown, { locale });
  return birth ? translator(locale, "alumni")("bornAs", { name, family: birth.family }) : name;
}

/** A degree in a line: "Bachelor, Comparative literature · 2004". */
export function degreeWords(
  { level, programme, year }: Omit<RowDegree, "unit" | "unitId">,
  locale: Locale,
): string {
  const t = translator(locale, "alumni");
  const studied = [level && t(`levels.${level}`), programme].filter(Boolean).join(", ");
  return [studied, year].filter(Boolean).join(" · ") || t("degreeUnknown");
}

/** What a final-year student studies: "Master, Law · expected in 2027"; null when nothing is known. */
export function studiesWords(
  { level, programme, expectedYear }: Pick<Affiliation, "level" | "programme" | "expectedYear">,
  locale: Locale,
): string | null {
  const t = translator(locale, "alumni");
  const studied = [level && t(`levels.${level}`), programme].filter(Boolean).join(", ");
  const expected = expectedYear && t("expectedIn", { year: String(expectedYear) });
  return [studied, expected].filter(Boolean).join(" · ") || null;
}

/** What the person does now, and where; null when nothing is known. */
export function nowWords({ position, employer, city }: AlumnusRow): string | null {
  return [position ?? employer, city].filter(Boolean).join(", ") || null;
}
