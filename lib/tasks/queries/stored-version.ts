import { whoSaved } from "@/lib/audit/queries/last-change";
import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { StoredVersion } from "@/lib/platform/stored-version";

/** What is stored of a task in reach, as its form sends it. @throws DomainError not-found */
export async function storedTask(ctx: Ctx, id: string, locale: Locale): Promise<StoredVersion> {
  const task = await ctx.db.task.findUnique({ where: { id } });
  if (!task) throw notFound();
  return {
    version: task.version,
    title: await whoSaved(ctx, "task", id, locale),
    values: {
      title: task.title,
      detail: task.detail ?? "",
      dueOn: task.dueOn?.toISOString().slice(0, 10) ?? "",
      unitId: String(task.unitId ?? ""),
    },
  };
}
