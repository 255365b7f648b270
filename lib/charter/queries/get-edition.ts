import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import type { CharterKind } from "@/prisma/generated/enums";
import { editionHash } from "../edition-hash";
import { isInForce, pathOfKind } from "../status";

const whole = {
  clauses: {
    orderBy: { position: "asc" },
    include: { comments: { orderBy: { at: "asc" } } },
  },
} as const;

/** An edition that the reader may see, in the reader's language. @throws DomainError not-found */
export async function getEdition(ctx: Ctx, kind: CharterKind, number: number, locale: Locale) {
  const found = await ctx.db.charterEdition.findUnique({
    where: { kind_number: { kind, number } },
    include: whole,
  });
  if (!found) throw notFound();
  return shownEdition(ctx, found, locale);
}
export type EditionPage = Awaited<ReturnType<typeof getEdition>>;

/** The same by its id, for those who write it. @throws DomainError not-found */
export async function getEditionById(ctx: Ctx, id: string, locale: Locale) {
  const found = await ctx.db.charterEdition.findUnique({ where: { id }, include: whole });
  if (!found) throw notFound();
  return shownEdition(ctx, found, locale);
}

/** The charter in force, which ambassadors sign; null before the first one. */
export async function findCharterInForce(ctx: Ctx) {
  return ctx.db.charterEdition.findFirst({ where: { kind: "CHARTER", status: "ADOPTED" } });
}

type Found = NonNullable<Awaited<ReturnType<typeof readOne>>>;
const readOne = (ctx: Ctx) => ctx.db.charterEdition.findFirst({ include: whole });

async function shownEdition(ctx: Ctx, { clauses, ...edition }: Found, locale: Locale) {
  const day = await today(ctx);
  return {
    ...edition,
    title: localized(edition.titles, locale),
    path: `/charter/${pathOfKind(edition.kind)}/${edition.number}`,
    clauses: clauses.map(({ texts, ...clause }) => ({ ...clause, texts, text: localized(texts, locale) })),
    takesComments:
      edition.status === "CONSULTATION" && edition.consultUntil !== null && edition.consultUntil >= day,
    /** Whether the words are still those that were adopted; null before. */
    isUnchanged: isInForce(edition.status) ? editionHash({ ...edition, clauses }) === edition.hash : null,
    adoption: await findAdoption(ctx, edition.id, locale),
  };
}

/** By which decision it was adopted, as everybody may know it. */
async function findAdoption(ctx: Ctx, id: string, locale: Locale) {
  const [row] = await ctx.db.$queryRaw<
    { year: number; number: number; bodyNames: unknown; heldOn: Date | null }[]
  >`SELECT year, number, body_names AS "bodyNames", held_on AS "heldOn" FROM public_adoption(${id}::uuid)`;
  return row ? { ...row, bodyName: localized(row.bodyNames, locale) } : null;
}
