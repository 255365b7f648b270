import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";

/** What a unit is called today in the institution's language. @throws DomainError invalid for an unknown unit. */
export async function nameOnDiploma(ctx: Ctx, unitId: number): Promise<string> {
  const [row] = await ctx.db.$queryRaw<{ name: string }[]>`
    SELECT coalesce(n.names ->> i.locale, n.names ->> 'en', u.code) AS name
    FROM unit u CROSS JOIN institution i LEFT JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL WHERE u.id = ${unitId}`;
  if (!row) throw new DomainError("invalid", "invalid", { unitId: "invalid" });
  return row.name;
}
