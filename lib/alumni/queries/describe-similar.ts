import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/platform/ctx";
import type { SimilarInput } from "../schema/record";
import { degreeWords, shownName } from "../words";
import { findSimilar } from "./find-similar";
import { readRows } from "./read-rows";

/** Somebody the new record may be about, in words. */
export type SimilarPerson = { id: string; name: string; detail: string; why: string };

/** Who it may be and why, as the warning of duplicates shows it. */
export async function describeSimilar(
  ctx: Ctx,
  described: SimilarInput,
  locale: Locale,
): Promise<SimilarPerson[]> {
  const t = translator(locale, "alumni");
  const similar = await findSimilar(ctx, described);
  const rows = await readRows(
    ctx,
    similar.map(({ id }) => id),
  );
  return rows.map(({ id, names, degrees: [degree] }) => ({
    id,
    name: shownName(names, locale),
    detail: degree ? `${degreeWords(degree, locale)} · ${degree.unit}` : t("degreeUnknown"),
    why: (similar.find((one) => one.id === id)?.reasons ?? [])
      .map(({ code }) => t(`reasons.${code}` as "reasons.same-name"))
      .join(" · "),
  }));
}
