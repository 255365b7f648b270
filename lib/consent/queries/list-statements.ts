import type { LocalizedText } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";

/** Everything that a person ever said, the latest first, with the text that was on the page. */
export async function listStatements(ctx: Ctx, alumnusId: string) {
  const entries = await ctx.db.consentEntry.findMany({
    where: { alumnusId },
    include: { wording: true },
    orderBy: { id: "desc" },
    take: 500,
  });
  return entries.map(({ id, purpose, channel, act, source, at, language, wording }) => ({
    id: String(id),
    purpose,
    channel,
    act,
    source,
    at,
    language,
    wording: wording && {
      version: wording.version,
      text: (wording.texts as LocalizedText)[language ?? ""] ?? null,
    },
  }));
}
export type Statement = Awaited<ReturnType<typeof listStatements>>[number];
