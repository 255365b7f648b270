import { formatRelative } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/platform/ctx";

/** Who saved something last, and when, as a sentence, as far as the reader may know. */
export async function whoSaved(
  ctx: Ctx,
  subject: string,
  subjectId: string,
  locale: Locale,
): Promise<string> {
  const t = translator(locale, "common");
  const changed = await ctx.db.auditEntry.findFirst({
    where: { subject, subjectId },
    orderBy: { id: "desc" },
    select: { actorName: true, at: true },
  });
  return changed
    ? t("both.title", {
        name: changed.actorName,
        since: formatRelative(changed.at, { locale, now: ctx.now }),
      })
    : t("both.unknown");
}
