import type { Ctx } from "@/lib/platform/ctx";
import type { Picks } from "../propose";
import { RECORD_RULES, ROW_RULES, type Row } from "../rules";
import { type Merging, moveRows, rowsOf, writeRow } from "./rows";

/** Where a row came from is not filled from another one. */
const PROVENANCE = ["id", "alumnus_id", "source", "import_id", "created_by_id", "created_at"];

/** Names, degrees, addresses …: the merged record's rows go to the survivor; of two that say the same, one stays. */
export async function uniteParts(ctx: Ctx, merging: Merging, picks: Picks): Promise<void> {
  await settleNames(ctx, merging, picks);
  await settlePrimaries(ctx, merging, picks);
  for (const rule of RECORD_RULES) {
    if (rule.does !== "unites") continue;
    const kept = await rowsOf(ctx, rule.table, rule.column, merging.survivorId);
    for (const row of await rowsOf(ctx, rule.table, rule.column, merging.mergedId)) {
      const at = kept.findIndex((one) => rule.alike(one, row));
      const twin = kept[at];
      if (!twin) continue;
      kept[at] = filled(twin, row);
      await writeRow(ctx, merging, rule.table, twin, kept[at]);
      await moveRows(ctx, merging, ROW_RULES, String(row.id), String(twin.id));
      await writeRow(ctx, merging, rule.table, row, null);
    }
  }
}

/** What one row says, and what only the other says. */
function filled(twin: Row, row: Row): Row {
  const missing = Object.entries(row).filter(
    ([column, value]) => twin[column] == null && value != null && !PROVENANCE.includes(column),
  );
  const isPrimary = "is_primary" in row && { is_primary: Boolean(twin.is_primary || row.is_primary) };
  return { ...twin, ...Object.fromEntries(missing), ...isPrimary };
}

/** One legal and one preferred name stay; the other stays in its script, or as a previous one, unless it is a poorer spelling. */
async function settleNames(ctx: Ctx, merging: Merging, picks: Picks): Promise<void> {
  const names = {
    survivor: await rowsOf(ctx, "alumnus_name", "alumnus_id", merging.survivorId),
    merged: await rowsOf(ctx, "alumnus_name", "alumnus_id", merging.mergedId),
  };
  const loser = picks.name === "merged" ? "survivor" : "merged";
  const winner = loser === "merged" ? "survivor" : "merged";
  for (const kind of ["LEGAL", "PREFERRED"]) {
    const kept = names[winner].find((name) => name.kind === kind);
    if (!kept) continue;
    for (const name of names[loser]) {
      if (name.kind !== kind || asText(name) === asText(kept)) continue;
      const isScriptShared = isCyrillic(name) === isCyrillic(kept);
      // "Nastase" beside "Năstase" was never another name, and is found by the same key.
      const isSpelling = isScriptShared && name.name_key === kept.name_key && marksIn(name) <= marksIn(kept);
      await writeRow(
        ctx,
        merging,
        "alumnus_name",
        name,
        isSpelling ? null : { ...name, kind: isScriptShared ? "PREVIOUS" : "TRANSLITERATED" },
      );
    }
  }
}

const asText = ({ given, family, patronymic }: Row) => [given, family, patronymic ?? ""].join("\n");
const marksIn = (name: Row) => asText(name).normalize("NFD").match(/\p{M}/gu)?.length ?? 0;
const isCyrillic = (name: Row) => /\p{Script=Cyrillic}/u.test(asText(name));

/** Of each kind of address one is the primary. */
async function settlePrimaries(ctx: Ctx, merging: Merging, picks: Picks): Promise<void> {
  const primary = async (id: string) =>
    (await rowsOf(ctx, "contact_point", "alumnus_id", id)).filter(({ is_primary }) => is_primary);
  const [kept, moved] = [await primary(merging.survivorId), await primary(merging.mergedId)];
  for (const contact of moved) {
    const rival = kept.find(({ kind }) => kind === contact.kind);
    if (!rival) continue;
    const loser = picks[contact.kind as keyof Picks] === "merged" ? rival : contact;
    await writeRow(ctx, merging, "contact_point", loser, { ...loser, is_primary: false });
  }
}
