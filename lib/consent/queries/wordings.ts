import type { LocalizedText } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import type { Purpose } from "@/prisma/generated/enums";

export type Wording = {
  id: string;
  purpose: Purpose;
  version: number;
  texts: LocalizedText;
  createdAt: Date;
};

/** The text that is asked today, by purpose. */
export async function currentWordings(ctx: Ctx): Promise<Map<Purpose, Wording>> {
  const found = await ctx.db.$queryRaw<Wording[]>`
    SELECT DISTINCT ON (purpose) id, purpose, version, texts, created_at AS "createdAt"
    FROM consent_wording ORDER BY purpose, version DESC`;
  return new Map(found.map((wording) => [wording.purpose, wording]));
}

/** All versions of a purpose's text, the newest first, with how many people said yes and no to each. */
export function listWordings(ctx: Ctx, purpose: Purpose): Promise<(Wording & { yes: number; no: number })[]> {
  return ctx.db.$queryRaw`
    SELECT w.id, w.purpose, w.version, w.texts, w.created_at AS "createdAt",
           (SELECT count(DISTINCT alumnus_id)::int FROM consent_entry e WHERE e.wording_id = w.id AND e.act = 'GIVEN') AS yes,
           (SELECT count(DISTINCT alumnus_id)::int FROM consent_entry e
            WHERE e.wording_id = w.id AND e.act IN ('REFUSED', 'WITHDRAWN', 'OBJECTED')) AS no
    FROM consent_wording w WHERE w.purpose = ${purpose}::purpose ORDER BY w.version DESC`;
}
