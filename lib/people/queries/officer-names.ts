import type { Ctx } from "@/lib/platform/ctx";

/**
 * The names of those who hold or held an office or a role, which are public, by their accounts. Of anybody else's account
 * there is none here.
 */
export async function officerNames(
  ctx: Ctx,
  accounts: readonly (string | null | undefined)[],
): Promise<Map<string, string>> {
  const asked = [...new Set(accounts.flatMap((id) => id ?? []))];
  if (asked.length === 0) return new Map();
  const rows = await ctx.db.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM officer_names(${asked}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
