import { refreshSearch } from "@/lib/alumni/insert-records";
import { languageOf } from "@/lib/consent/contact";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { inactiveMail } from "./emails";
import type { Forgetting } from "./retention";

/** The owner is asked so many days before, and has so many days. */
const NOTICE_DAYS = 30;
const DAY_MS = 86_400_000;
const daysLater = (day: Date, days: number) => new Date(day.getTime() + days * DAY_MS);

/**
 * Nobody's who holds or held an office: those accounts are the names under official acts. One that was joined to another
 * goes with that.
 */
const unused = (before: Date) => ({
  joinedId: null,
  seenOn: { lte: before },
  grants: { none: {} },
  appointments: { none: {} },
});
const due = (ctx: Ctx, before: Date) => ({
  ...unused(before),
  inactiveAskedAt: { lte: daysLater(ctx.now, -NOTICE_DAYS) },
});

/**
 * Accounts that nobody used: their owners are asked by mail, a month before; then the account goes with all its proofs.
 * The record stays with the university, unlisted, and its owner may find it again as at first.
 */
export const inactiveAccounts: Forgetting = {
  count: (ctx, before) => ctx.db.user.count({ where: due(ctx, before) }),
  sweep: async (ctx, before, most) => {
    await askSome(ctx, before, most);
    const found = await ctx.db.user.findMany({
      where: due(ctx, before),
      take: most,
      select: { id: true, alumnusId: true },
    });
    const records = found.flatMap(({ alumnusId }) => alumnusId ?? []);
    await ctx.db.profile.updateMany({ where: { alumnusId: { in: records } }, data: { isListed: false } });
    await ctx.db.user.deleteMany({ where: { id: { in: found.map(({ id }) => id) } } });
    await refreshSearch(ctx, records);
    await audit(ctx, ...found.map(({ id }) => ({ action: "user.archived", subject: "user", subjectId: id })));
    return found.length;
  },
};

async function askSome(ctx: Ctx, before: Date, most: number): Promise<void> {
  const asked = await ctx.db.user.findMany({
    where: { ...unused(daysLater(before, NOTICE_DAYS)), inactiveAskedAt: null, disabledAt: null },
    take: most,
  });
  const institution = await getInstitution(ctx);
  for (const { id, email, locale, alumnusId } of asked) {
    await ctx.db.user.update({ where: { id }, data: { inactiveAskedAt: ctx.now } });
    const message = inactiveMail(await languageOf(ctx, locale), institution, daysLater(ctx.now, NOTICE_DAYS));
    await queueMail(ctx, email, message, { ...(alumnusId && { alumnusId }), ground: "service" });
  }
}
