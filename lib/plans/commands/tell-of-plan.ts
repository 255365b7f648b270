import { isLocale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { planMail } from "../emails";
import { NEWS, type PlanNews } from "../news";
import { planDeadline } from "../queries/deadline";
import { listOfficersToday } from "../queries/people";

/** How many remarks a mail tells; the rest is on the page. */
const MOST_TOLD = 5;

/** Mails whomever the news of a plan concerns, each in the own language, except whoever caused it. */
export async function tellOfPlan(ctx: Ctx, planId: string, news: PlanNews, causedBy?: string): Promise<void> {
  const plan = await ctx.db.plan.findUnique({
    where: { id: planId },
    include: {
      round: { select: { names: true } },
      unit: { select: { names: { where: { validTo: null }, select: { names: true } } } },
      amendments: { orderBy: { proposedAt: "desc" }, take: 1 },
    },
  });
  if (!plan) return;
  const readers = await (NEWS[news] === "office" ? findOffice(ctx) : findFaculty(ctx, plan.unitId));
  const institution = await getInstitution(ctx);
  const deadline = await planDeadline(ctx, plan.roundId, plan.unitId);
  const remarks = news === "returned" ? await findRemarks(ctx, plan) : [];
  const [amendment] = plan.amendments;
  for (const reader of readers.filter(({ id }) => id !== causedBy)) {
    const locale = isLocale(reader.locale) ? reader.locale : "en";
    const message = planMail(locale, institution, {
      news,
      planId,
      unit: localized(plan.unit.names[0]?.names, locale),
      round: localized(plan.round.names, locale),
      number: plan.number,
      dueOn: deadline?.dueOn ?? null,
      said:
        news === "waived"
          ? [plan.waiveReason ?? ""]
          : news === "proposed"
            ? [amendment?.reason ?? ""]
            : news === "refused" || news === "accepted"
              ? [amendment?.decision ?? ""]
              : remarks,
    });
    await queueMail(ctx, reader.email, message);
  }
}

type Reader = { id: string; email: string; locale: string };

function findOffice(ctx: Ctx): Promise<Reader[]> {
  const now = { startsAt: { lte: ctx.now }, OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }] };
  return ctx.db.user.findMany({
    where: { disabledAt: null, grants: { some: { role: "CENTRAL_OFFICE", ...now } } },
    select: { id: true, email: true, locale: true },
  });
}

/** Coordinator and deputies, who hand plans in. */
async function findFaculty(ctx: Ctx, unitId: number): Promise<Reader[]> {
  const officers = await listOfficersToday(ctx, unitId);
  const ids = officers.filter(({ office }) => office !== "ASSISTANT").map(({ userId }) => userId);
  return ctx.db.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, email: true, locale: true },
  });
}

async function findRemarks(ctx: Ctx, { id, edition }: { id: string; edition: number }): Promise<string[]> {
  const found = await ctx.db.planComment.findMany({
    where: { planId: id, edition, resolvedAt: null },
    orderBy: { at: "asc" },
    take: MOST_TOLD,
  });
  return found.map(({ body }) => body);
}
