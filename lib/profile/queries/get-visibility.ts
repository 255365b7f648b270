import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { getOwnProfile } from "./get-own-profile";
import { ownId } from "./own-id";

/** Who sees what of the reader, with the faculties that may reveal a belief and are hidden until the person shows them. */
export async function getVisibility(ctx: Ctx, locale: Locale) {
  const alumnusId = ownId(ctx);
  const sensitive = await ctx.db.unit.findMany({
    where: { isSensitive: true, degrees: { some: { alumnusId } } },
    include: { names: { where: { validTo: null } } },
    orderBy: { position: "asc" },
  });
  return {
    ...(await getOwnProfile(ctx)),
    sensitive: sensitive.map(({ names }) => localized(names[0]?.names, locale)),
  };
}
export type OwnVisibility = Awaited<ReturnType<typeof getVisibility>>;
