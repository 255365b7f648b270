import type { Ctx } from "@/lib/platform/ctx";
import type { Row } from "../rules";
import { type Merging, moveRows, rowsOf, writeRow } from "./rows";

/** From the strictest to the widest. */
const AUDIENCES = ["ONLY_ME", "OFFICE", "MY_GROUPS", "VERIFIED_ALUMNI", "PUBLIC"];

/** One profile stays, with what both say; of two audiences of an item the stricter, also where one was never chosen. */
export async function uniteProfiles(ctx: Ctx, merging: Merging): Promise<void> {
  const of = async (table: string) => ({
    mine: await rowsOf(ctx, table, "alumnus_id", merging.survivorId),
    theirs: await rowsOf(ctx, table, "alumnus_id", merging.mergedId),
  });
  const profiles = await of("profile");
  const [mine, theirs] = [profiles.mine[0], profiles.theirs[0]];
  const { mine: shown, theirs: shownByOther } = await of("visibility");
  if (mine && theirs) {
    await writeRow(ctx, merging, "profile", mine, {
      ...mine,
      is_listed: Boolean(mine.is_listed && theirs.is_listed),
      photo_key: mine.photo_key ?? theirs.photo_key,
      skills: both(mine.skills, theirs.skills),
      languages: both(mine.languages, theirs.languages),
      open_to: both(mine.open_to, theirs.open_to),
      version: Number(mine.version) + 1,
    });
    const defaults = await defaultAudiences(ctx);
    for (const item of defaults.keys()) {
      const row = shown.find((one) => one.item === item);
      const other = shownByOther.find((one) => one.item === item);
      const usual = defaults.get(item) ?? "ONLY_ME";
      const audience = stricter(String(row?.audience ?? usual), String(other?.audience ?? usual));
      if (row) await writeRow(ctx, merging, "visibility", row, { ...row, audience });
      else if (other) await writeRow(ctx, merging, "visibility", other, { ...other, audience });
    }
  }
  const rules = ["profile", "visibility"].map(
    (table) => ({ table, column: "alumnus_id", does: "moves", clash: "drop" }) as const,
  );
  await moveRows(ctx, merging, rules, merging.mergedId, merging.survivorId);
  // The address that others see goes along, and leads to one person at every moment.
  await ctx.db.$executeRaw`SELECT refresh_directory(ARRAY[${merging.mergedId}::uuid])::text`;
}

const list = (value: Row[string]) => (Array.isArray(value) ? value : []);
const both = (a: unknown, b: unknown) => [...new Set([...list(a), ...list(b)])];
const stricter = (a: string, b: string) => (AUDIENCES.indexOf(a) <= AUDIENCES.indexOf(b) ? a : b);

async function defaultAudiences(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await ctx.db.$queryRaw<{ item: string; audience: string }[]>`
    SELECT item::text, default_audience(item)::text AS audience FROM unnest(enum_range(NULL::profile_item)) AS item`;
  return new Map(rows.map(({ item, audience }) => [item, audience]));
}
