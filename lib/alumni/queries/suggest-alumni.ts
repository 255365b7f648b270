import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { listSearch } from "../schema/list";
import { degreeWords, shownName } from "../words";
import { unitsInView } from "./conditions";
import { listAlumni } from "./list-alumni";
import { readRows } from "./read-rows";

/** A person offered while somebody writes. */
export type Suggestion = { id: string; name: string; detail: string };

const MOST_SUGGESTED = 7;

/** The closest people in reach. */
export async function suggestAlumni(ctx: Ctx, q: string, locale: Locale): Promise<Suggestion[]> {
  if (q.trim().length < 2) return [];
  const search = listSearch.parse({ q });
  const { ids } = await listAlumni(ctx, search, locale, MOST_SUGGESTED);
  const isOneUnit = ctx.scope.unitIds.length === 1;
  const rows = await readRows(ctx, ids, unitsInView(ctx, search));
  return rows.map(({ id, names, degrees: [degree] }) => ({
    id,
    name: shownName(names, locale),
    detail: degree ? [degreeWords(degree, locale), ...(isOneUnit ? [] : [degree.unit])].join(" · ") : "",
  }));
}
