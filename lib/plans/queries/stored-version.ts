import { formatRelative } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { officerNames } from "@/lib/people/queries/officer-names";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { StoredVersion } from "@/lib/platform/stored-version";
import { valuesOfItem, valuesOfProgress, valuesOfSummary } from "../sent-values";
import { plannedOf } from "./load-plan";

/** What is stored of an item in reach, as its forms send it. @throws DomainError not-found, also for a removed one */
export async function storedItem(ctx: Ctx, id: string, locale: Locale): Promise<StoredVersion> {
  const item = await ctx.db.planItem.findFirst({
    where: { id, removedAt: null },
    include: { entries: { select: { id: true }, orderBy: { id: "asc" } } },
  });
  if (!item) throw notFound();
  const { version, measureId, entries, changedAt, changedById } = item;
  const names = await officerNames(ctx, [item.ownerId, changedById]);
  const name = changedById && names.get(changedById);
  const t = translator(locale, "common");
  return {
    version,
    title:
      name && changedAt
        ? t("both.title", { name, since: formatRelative(changedAt, { locale, now: ctx.now }) })
        : t("both.unknown"),
    values: {
      ...valuesOfItem(plannedOf(item, names)),
      ...valuesOfProgress(item),
      measureId,
      entries: entries.map((entry) => entry.id).join("\n"),
    },
  };
}

/** What is stored for the public of a plan in reach. @throws DomainError not-found */
export async function storedSummary(ctx: Ctx, id: string, locale: Locale): Promise<StoredVersion> {
  const plan = await ctx.db.plan.findUnique({ where: { id } });
  if (!plan) throw notFound();
  return {
    version: plan.version,
    title: translator(locale, "common")("both.unknown"),
    values: valuesOfSummary(plan),
  };
}
