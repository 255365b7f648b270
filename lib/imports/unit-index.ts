import { foldWords } from "@/lib/matching/name-key";
import type { Ctx } from "@/lib/platform/ctx";

/** Finds units by what a list calls them. */
export type UnitIndex = {
  find(text: string): number | undefined;
  /** Today's units that stand for a unit. */
  currentOf(unitId: number): readonly number[];
  /** What a unit is called today, in the institution's language: for degrees of lists without that column. */
  nameOf(unitId: number): string;
  /** The university itself: where degrees of units that nobody knows are kept. */
  universityId: number | null;
};

/** All units with every name they ever bore, in every language, and their codes. */
export async function loadUnitIndex(ctx: Ctx): Promise<UnitIndex> {
  const units = await ctx.db.unit.findMany({ include: { names: true } });
  const { locale } = await ctx.db.institution.findUniqueOrThrow({ where: { id: 1 } });
  const rollup = await ctx.db.unitRollup.findMany();
  const asWritten = new Map<string, number>();
  const byName = new Map<string, number>();
  const today = new Map<number, string>();
  for (const { id, code, names } of units) {
    byName.set(code.toLowerCase(), id);
    for (const { names: texts, validTo } of names) {
      const byLocale = texts as Record<string, string>;
      for (const text of Object.values(byLocale)) {
        asWritten.set(text, id);
        byName.set(keyOf(text), id);
      }
      if (!validTo) today.set(id, byLocale[locale] ?? Object.values(byLocale)[0] ?? code);
    }
  }
  const current = new Map<number, number[]>();
  for (const { unitId, currentId } of rollup)
    current.set(unitId, [...(current.get(unitId) ?? []), currentId]);
  return {
    find: (text) => asWritten.get(text) ?? byName.get(text.trim().toLowerCase()) ?? byName.get(keyOf(text)),
    currentOf: (unitId) => current.get(unitId) ?? [],
    nameOf: (unitId) => today.get(unitId) ?? "",
    universityId: units.find(({ kind }) => kind === "UNIVERSITY")?.id ?? null,
  };
}

/** "Facultatea de Litere", "FACULTATEA DE LITERE", "Litere": the word for faculty says nothing. */
function keyOf(text: string): string {
  return foldWords(text)
    .filter((word) => !/^(facult\w*|fakultet\w*|institut\w*|de|of|the|po)$/.test(word))
    .join(" ");
}
