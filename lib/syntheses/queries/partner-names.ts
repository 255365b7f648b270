import { displayName } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { PlanContent } from "@/lib/plans/content";
import type { Ctx } from "@/lib/platform/ctx";
import { partnerIds } from "../content";

/** How partners are called: graduates by what their record says today. */
export type PartnerNames = (partner: { alumnusId: string | null; name: string | null }) => string;

/** The names of all partners of some plans. Whoever was erased, or is out of the reader's reach, is "a graduate". */
export async function partnerNames(
  ctx: Ctx,
  plans: readonly (PlanContent | null)[],
  locale: Locale,
): Promise<PartnerNames> {
  const names = await ctx.db.alumnusName.findMany({
    where: { alumnusId: { in: partnerIds(plans) }, kind: "LEGAL" },
    select: { alumnusId: true, given: true, family: true, patronymic: true },
  });
  const byId = new Map(names.map((name) => [name.alumnusId, displayName(name, { locale })]));
  const somebody = translator(locale, "syntheses")("graduate");
  return ({ alumnusId, name }) => (alumnusId === null ? name : byId.get(alumnusId)) ?? somebody;
}
