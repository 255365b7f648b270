import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { pathOfKind } from "../status";

/** Every edition that the reader may see, of each kind the latest first. */
export async function listEditions(ctx: Ctx, locale: Locale) {
  const editions = await ctx.db.charterEdition.findMany({
    orderBy: [{ kind: "desc" }, { number: "desc" }],
    include: { _count: { select: { clauses: true, signatures: true } } },
  });
  return editions.map(({ _count, ...edition }) => ({
    ...edition,
    title: localized(edition.titles, locale),
    path: `/charter/${pathOfKind(edition.kind)}/${edition.number}`,
    clauses: _count.clauses,
    signatures: _count.signatures,
  }));
}
export type ListedEdition = Awaited<ReturnType<typeof listEditions>>[number];

/** Decisions of the ambassadors' meetings, the latest first: by which of them a text can be adopted. */
export async function listAmbassadorDecisions(ctx: Ctx) {
  return ctx.db.decision.findMany({
    where: { body: { kind: "AMBASSADORS" } },
    orderBy: [{ year: "desc" }, { number: "desc" }],
    take: 50,
    select: { id: true, year: true, number: true, text: true },
  });
}
export type AmbassadorDecision = Awaited<ReturnType<typeof listAmbassadorDecisions>>[number];
